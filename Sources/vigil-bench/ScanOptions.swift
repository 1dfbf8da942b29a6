internal import Vocabulary

/// What `vigil-bench scan` was asked to do.
struct ScanOptions {
  var index = ""
  var yardstick = ""
  var yardstickIndex = ""
  var runs = 5
  var logs: [String] = []

  /// Reads the arguments.
  init(_ arguments: [String]) throws(Complaint) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--") else {
        logs.append(word)
        continue
      }
      guard let value = rest.popFirst() else {
        throw Complaint(what: "\(word) has no value", mend: "see vigil-bench --help")
      }
      switch word {
      case "--index": index = value
      case "--yardstick": yardstick = value
      case "--yardstick-index": yardstickIndex = value
      case "--runs": runs = Int(value) ?? 5
      default: throw Complaint(what: "there is no option \(word)", mend: "see vigil-bench --help")
      }
    }
    if index.isEmpty || yardstick.isEmpty || yardstickIndex.isEmpty || logs.isEmpty {
      throw Complaint(
        what: "an index, the yardstick, its index and a log are needed",
        mend: "see vigil-bench --help")
    }
  }
}
