/// The sets of lists that names are in, each with a number.
///
/// A set is sorted; an ``EntryMark`` or several may stand at its end. Number 0 is the empty set.
struct SetTable {
  private(set) var sets: [[UInt16]] = [[]]
  private var numbers: [[UInt16]: UInt16] = [[]: 0]
  /// The number of each set of one list; 0 while there is none.
  private var singles = [UInt16](repeating: 0, count: Int(UInt16.max) + 1)
  private var steps: [UInt32: UInt16] = [:]
  /// False once there were more than 65,535 sets; names then keep the set that they had.
  private(set) var isWhole = true

  /// The number of a set with one more list.
  mutating func set(_ set: UInt16, adding list: UInt16) -> UInt16 {
    if set == 0, singles[Int(list)] != 0 { return singles[Int(list)] }
    let step = UInt32(set) << 16 | UInt32(list)
    if let known = steps[step] { return known }
    let members = sets[Int(set)]
    let number = members.contains(list) ? set : self.number(of: (members + [list]).sorted())
    guard let number else { return set }
    if set == 0 { singles[Int(list)] = number }
    steps[step] = number
    return number
  }

  private mutating func number(of members: [UInt16]) -> UInt16? {
    if let known = numbers[members] { return known }
    guard let number = UInt16(exactly: sets.count) else {
      isWhole = false
      return nil
    }
    sets.append(members)
    numbers[members] = number
    return number
  }
}
