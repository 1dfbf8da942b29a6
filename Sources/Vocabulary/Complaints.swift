/// Several faults at once, so that a person can put them all right in one go.
public struct Complaints: Error, Hashable, Sendable {
  /// The faults, in the order in which they were found; never empty.
  public var all: [Complaint]

  /// Makes a bundle of faults.
  public init(_ all: [Complaint]) { self.all = all }
}
