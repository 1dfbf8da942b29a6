/// The programs that a comparison runs, and the lists that all of them are given.
public struct ComparedPrograms: Hashable, Sendable {
  /// The `vigil` program.
  public var vigil: String
  /// Vigil's index of the lists; `nil` for none.
  public var index: String?
  /// A school's settings, which exports in CSV need.
  public var config: String?
  /// The rows of `vigil scan`.
  public var variants: [VigilVariant] = [.usual]
  /// The yardstick; `nil` for none.
  public var yardstick: String?
  /// The yardstick's index of the same lists.
  public var yardstickIndex: String?
  /// The folder of the peers' scripts; `nil` for none.
  public var peers: String?
  /// The Python that has the peers' modules.
  public var python = "python3"
  /// The lists as text, which the peers read.
  public var lists: String?
  /// The counts of threads.
  public var threads = [1, 2]

  /// Makes a comparison of `vigil scan` alone.
  public init(vigil: String) { self.vigil = vigil }
}
