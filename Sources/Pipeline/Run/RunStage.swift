/// What a run is doing, for whoever watches it.
public enum RunStage: String, CaseIterable, Sendable {
  case opening
  case reading
  case committing
  case judging
  case deleting
  case writingReports = "writing reports"
  case done
}
