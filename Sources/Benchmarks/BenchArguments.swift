public import Vocabulary

/// What a person wrote behind a command of `vigil-bench`: options with one value or several.
///
///     --runs 5 --logs a.log b.log --threads 1,2
public struct BenchArguments: Hashable, Sendable {
  private var values: [String: [String]] = [:]

  /// Takes words apart.
  ///
  /// - Parameters:
  ///   - words: The words behind the command.
  ///   - single: Options with one value; given again, they are a fault.
  ///   - several: Options with one or more values, up to the next option; may be repeated.
  public init(
    _ words: some Sequence<String>, single: [String], several: [String] = []
  ) throws(Complaint) {
    var rest = Array(words)[...]
    while let name = rest.popFirst() {
      guard single.contains(name) || several.contains(name) else {
        throw Complaint(
          what: "there is no option \(name)", mend: NearestName.hint(name, among: single + several))
      }
      let most = several.contains(name) ? rest.count : 1
      let given = rest.prefix(most).prefix { !$0.hasPrefix("--") }
      guard !given.isEmpty else {
        throw Complaint(what: "\(name) has no value", mend: "write it behind the option")
      }
      if single.contains(name), values[name] != nil {
        throw Complaint(what: "\(name) is given twice", mend: "give it once")
      }
      values[name, default: []] += given
      rest = rest.dropFirst(given.count)
    }
  }

  /// The value of an option; `nil` when it was not given.
  public func value(_ name: String) -> String? { values[name]?.last }

  /// The values of an option, in order.
  public func all(_ name: String) -> [String] { values[name] ?? [] }

  /// The value of an option that must be given.
  public func required(_ name: String) throws(Complaint) -> String {
    guard let value = value(name) else {
      throw Complaint(what: "\(name) is missing", mend: "see vigil-bench --help")
    }
    return value
  }

  /// The value of an option as a whole number; `usual` when it was not given.
  public func number(_ name: String, usual: Int, atLeast least: Int) throws(Complaint) -> Int {
    guard let text = value(name) else { return usual }
    guard let number = Int(text), number >= least else {
      throw Complaint(
        what: "\(name) \(text) is no whole number of \(least) or more", mend: "give such a number")
    }
    return number
  }

  /// The value of an option as numbers with commas between them.
  public func numbers(_ name: String, usual: [Int]) throws(Complaint) -> [Int] {
    guard let text = value(name) else { return usual }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard parts.allSatisfy({ $0 > 0 }) else {
      throw Complaint(what: "\(name) \(text) are no numbers", mend: "write them as 1,2")
    }
    return parts
  }
}
