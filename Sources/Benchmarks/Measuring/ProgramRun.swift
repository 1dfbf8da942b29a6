/// One run of a program: how long it took.
public struct ProgramRun: Hashable, Sendable {
  /// Seconds from start to exit.
  public var wall: Double
  /// Seconds of all cores, the system's included.
  public var processor: Double
  /// How many cores others used meanwhile; 0.1 is a tenth of one.
  public var others: Double

  /// Makes one.
  public init(wall: Double, processor: Double, others: Double = 0) {
    self.wall = wall
    self.processor = processor
    self.others = others
  }
}
