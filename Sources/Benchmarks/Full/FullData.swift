internal import Foundation
public import Vocabulary

/// The folder that the yardstick's script fills: logs of 1 GB, 5 million names, the yardstick.
public struct FullData: Hashable, Sendable {
  private let folder: String

  /// Looks whether everything is there.
  public init(folder: String) throws(Complaint) {
    self.folder = folder
    for path in [yardstick, yardstickIndex, lists] + Self.kinds.map(log)
    where !FileManager.default.fileExists(atPath: path) {
      throw Complaint(
        file: path, what: "the data of full size is not here",
        mend: "make it with the yardstick's script, and name its folder with --data")
    }
  }

  /// The formats of which there is a log.
  static let kinds: [LogKind] = [.squid, .dnsmasq]

  /// The yardstick.
  var yardstick: String { "\(folder)/ref" }

  /// The yardstick's index.
  var yardstickIndex: String { "\(folder)/bl5m.idx" }

  /// The lists as text.
  var lists: String { "\(folder)/bl5m" }

  /// The log of a format.
  func log(_ kind: LogKind) -> String { "\(folder)/\(kind.rawValue)1g.log" }
}
