internal import Foundation
internal import Vocabulary

/// Whether the yardstick and Vigil counted the same.
struct CountCheck {
  /// The answer in words.
  let text: String

  /// Compares lines and categories.
  ///
  /// - Parameters:
  ///   - report: The yardstick's report: `lines N` and a `cat NAME N` for each category.
  ///   - scan: What `vigil scan --output json` printed.
  init(report: String, scan: String) throws {
    var expected: [String: Int] = [:]
    for line in try String(contentsOfFile: report, encoding: .utf8).split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count == 2, words[0] == "lines" { expected["lines"] = Int(words[1]) }
      if words.count == 3, words[0] == "cat" { expected["cat \(words[1])"] = Int(words[2]) }
    }
    let data = try Data(contentsOf: URL(filePath: scan))
    guard let object = try JSONSerialization.jsonObject(with: data) as? [String: Any],
      let lines = object["lines"] as? Int, let categories = object["categories"] as? [String: Int]
    else {
      throw Complaint(
        file: scan, what: "this is not what vigil scan prints", mend: "run it by hand")
    }
    var found = ["lines": lines]
    for (name, count) in categories where count > 0 { found["cat \(name)"] = count }
    let different = Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] }
    text =
      different.isEmpty
      ? "Lines and the counts of all \(found.count - 1) categories are equal."
      : different.sorted().map { name in
        "DIFFERENT: \(name): yardstick \(expected[name] ?? 0), vigil \(found[name] ?? 0)"
      }.joined(separator: "\n")
  }
}
