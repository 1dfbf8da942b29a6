internal import Foundation
public import Vocabulary

extension Counts {
  /// Reads what `vigil scan --output json` prints.
  ///
  /// - Parameters:
  ///   - text: What it printed.
  ///   - kind: The logs' format; `nil` for one that the yardstick does not read.
  public init(scan text: String, kind: LogKind?) throws(Complaint) {
    guard let object = (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any],
      let lines = object["lines"] as? Int
    else { throw Self.complaint("json") }
    add(lines, to: .lines)
    if let flagged = object["flagged"] as? Int { add(flagged, to: .flagged) }
    for (name, count) in object["categories"] as? [String: Int] ?? [:] where count > 0 {
      add(count, to: .categories, name)
    }
    guard let people = object["people"] as? [String: Any] else { return }
    setPartial(.users)
    for row in people["top"] as? [[Any]] ?? [] {
      guard row.count == 2, let name = row[0] as? String, let count = row[1] as? Int else {
        throw Self.complaint("json")
      }
      // Lines without a user count for the address, which the yardstick does not do.
      if kind?.namesUsers == true, Self.isAddress(name) { continue }
      add(count, to: .users, name)
    }
    if kind?.namesUsers != true, let distinct = people["distinct"] as? Int {
      add(distinct, to: .people)
    }
  }

  /// Reads what `vigil scan --output facts` prints: one object a line.
  public init(facts text: String, kind: LogKind?) throws(Complaint) {
    for line in text.split(separator: "\n") {
      let object = (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
      guard let object, let count = object["count"] as? Int,
        let categories = object["categories"] as? [String]
      else { throw Self.complaint("facts") }
      let user = object["user"] as? String ?? ""
      let name = kind?.namesUsers == false ? object["client"] as? String ?? "" : user
      add(count, to: .flagged)
      for category in categories { add(count, to: .userCategories, "\(name)\t\(category)") }
      add(count, to: .hosts, object["host"] as? String ?? "")
    }
  }

  private static func isAddress(_ name: String) -> Bool {
    name.contains { ".:".contains($0) } && name.allSatisfy { $0.isHexDigit || ".:".contains($0) }
  }

  private static func complaint(_ kind: String) -> Complaint {
    Complaint(what: "this is not what vigil scan --output \(kind) prints", mend: "run it by hand")
  }
}
