/// How often one export of a source holds one record.
public struct ExportRecord: Hashable, Sendable {
  /// A hash of what the record says.
  public var hash: UInt64
  /// The export's name among the logs.
  public var log: String
  /// How often the export holds it.
  public var count: Int

  /// Makes a count.
  public init(hash: UInt64, log: String, count: Int) {
    self.hash = hash
    self.log = log
    self.count = count
  }
}
