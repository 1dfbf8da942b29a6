internal import Foundation
public import Vocabulary

/// An event as `vigil events --json --reveal` prints it.
public struct FoundEvent: Decodable, Hashable, Sendable {
  var event: String
  /// Moments such as `2026-03-02T10:15:04Z`.
  var first: String
  var last: String
  var rule: String
  var name: String
  /// Whom it names; `nil` for a device.
  var user: String?
  var address: String?
  var site: String?
  var query: String?
  var allowed: Int
  var blocked: Int
  var unknown: Int
  var audience: [String]
  /// The kind of a pattern, which is made of other events; `nil` for those.
  var pattern: String?
  /// The roles for which it is folded into a count; `nil` for none.
  var foldedFor: [String]?

  /// True when a role is asked to read it.
  func isRead(by role: String) -> Bool {
    audience.contains(role) && foldedFor?.contains(role) != true
  }

  var visits: Int { allowed + blocked + unknown }

  /// The day that it began on, in UTC: lessons begin and end on one day of both.
  var day: String { String(first.prefix(10)) }

  /// Reads what the command printed, an object a line.
  ///
  /// - Throws: ``Complaint`` with the number of a line that is none.
  public static func read(_ text: [UInt8]) throws(Complaint) -> [FoundEvent] {
    let decoder = JSONDecoder()
    var events: [FoundEvent] = []
    for (number, line) in text.split(separator: UInt8(ascii: "\n")).enumerated() {
      do {
        events.append(try decoder.decode(FoundEvent.self, from: Data(line)))
      } catch {
        throw Complaint(
          file: "vigil events", line: number + 1, what: "it is no event with names",
          mend: "use the vigil that was built together with vigil-bench")
      }
    }
    return events
  }
}
