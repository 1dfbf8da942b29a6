/// When a group has to work, as the school's policy says (P08 to P10).
public enum WorkingTime: String, CaseIterable, Sendable {
  /// While the person teaches, as the timetable tells; for anybody whom it does not name, lessons
  /// are neither working time nor free.
  case contactTime
  /// The whole school day but for its breaks.
  case allButBreaks
  /// Never.
  case never

  /// The name in settings.
  public var name: String { rawValue }
}
