import CivilTime
import Formats
import Foundation
import TestSupport
import Vocabulary

/// The folder of one format's sample, and what its log does not say.
enum SampleFolder {
  /// The folder of all samples, one a format; an invented school's logs are there as well.
  static let root = Checkout.path("SampleLogs")

  /// The bytes of a format's sample.
  static func log(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(root)/\(name)/sample.log")))
  }

  /// The settings of the CSV sample.
  static func csvSettings() throws -> CSVSettings {
    try CSVSettings(
      columns: [
        .time: "time", .user: "Username", .client: "Source IP", .url: " URL", .host: "Domain",
        .action: "Action", .category: "Categories", .group: "Group", .status: "Code",
        .method: "Method", .bytes: "Bytes",
      ],
      timeFormat: CSVTimeFormat("dd/MM/yyyy HH:mm:ss"),
      actions: [.allowed: ["Allowed"], .blocked: ["Blocked", "Denied"], .warned: ["Warned"]])
  }

  /// London, the end of 2026, and the columns of the CSV sample.
  static func context() throws -> SourceContext {
    let header = CSVColumns.headerLine(in: try log("csv")) ?? []
    return SourceContext(
      zone: try SchoolZone(identifier: "Europe/London"), latest: Instant(seconds: 1_798_761_600),
      columns: try CSVColumns(header: header, settings: csvSettings()))
  }
}
