/// The lists of an index, numbered in the order in which they are first met.
struct ListRegister {
  private struct Key: Hashable {
    var name: String
    var category: String
    var power: ListPower
  }

  private(set) var lists: [RecordedList] = []
  private var numbers: [Key: Int] = [:]

  /// The number of a list; the files of one folder are one list.
  mutating func number(
    of name: String, category: String, power: ListPower, usage: ListUsage
  ) -> Int {
    let key = Key(name: name, category: category, power: power)
    if let number = numbers[key] { return number }
    lists.append(
      RecordedList(name: name, category: category, power: power, usage: usage, entryCount: 0))
    numbers[key] = lists.count - 1
    return lists.count - 1
  }

  /// Counts one more entry of a list.
  mutating func count(_ number: Int) { lists[number].entryCount += 1 }
}
