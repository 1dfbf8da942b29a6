internal import Foundation
public import Vocabulary

/// What must come out of an invented school's logs, as its `truth.json5` says.
public struct SchoolTruth: Decodable, Hashable, Sendable {
  /// An event that must come out.
  public struct ExpectedEvent: Decodable, Hashable, Sendable {
    var rule: String
    var user: String?
    var device: String?
    /// Who really did it.
    var actor: String
    /// The address it was done at, where the event is about somebody by name.
    var address: String?
    /// What the directory calls who did it.
    var name: String?
    /// True when the logs as a whole tell who it was.
    var identifiable: Bool
    /// True for a login that many share, whose name is nobody's.
    var shared: Bool?
    var day: String
    var site: String?
    var search: String?
    /// Minutes in UTC, such as `2026-03-02T10:15Z`.
    var first: String
    var last: String
    var allowed: Int
    var blocked: Int
    var nature: String
    /// The intent that it comes from.
    var note: String

    var visits: Int { allowed + blocked }
  }

  /// What looks like an event and is none.
  public struct Decoy: Decodable, Hashable, Sendable {
    var name: String
    var user: String?
    /// The address that it was asked from, of requests that pages brought along.
    var address: String?
    var day: String
    var site: String?
    /// The minute of the first request, in UTC.
    var first: String
    var requests: Int
    var nature: String
  }

  /// An account whose password others know, from a day to a day.
  public struct Compromised: Decodable, Hashable, Sendable {
    var user: String
    var from: String
    var to: String
  }

  var people: Int
  /// The days on which lessons were held.
  var schoolDays: [String]
  var events: [ExpectedEvent]
  var decoys: [Decoy]
  /// Accounts that the school registers as known to others.
  var compromised: [Compromised]

  /// Reads the text of the file.
  ///
  /// - Throws: ``Complaint`` when it is no truth of a complete school.
  public init(text: [UInt8], file: String) throws(Complaint) {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    do {
      self = try decoder.decode(SchoolTruth.self, from: Data(text))
    } catch {
      throw Complaint(
        file: file, what: "it is no truth of a complete school",
        mend: "write it with vigil sample --depth complete")
    }
  }
}
