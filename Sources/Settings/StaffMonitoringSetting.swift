/// What Vigil may tell about members of staff, from most to least.
public enum StaffMonitoringSetting: String, CaseIterable, Sendable {
  /// Events as the rules say.
  case routine
  /// Every event of staff goes to the headteacher only.
  case automatic
  /// No events of staff, except one without a name for the categories that always tell.
  case onAuthorisation
}
