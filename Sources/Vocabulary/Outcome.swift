/// What came of an event, in the neutral words of the policies (P14).
public enum Outcome: String, CaseIterable, Sendable {
  case noAction = "no-action"
  case falsePositive = "false-positive"
  case supportOrTraining = "support-or-training"
  case conversation
  case technicalMeasure = "technical-measure"
  case accessOrDeviceWithdrawn = "access-or-device-withdrawn"
  case warning
  case suspension
  case dismissal
  case safeguardingReferral = "safeguarding-referral"
  case localAuthority = "lado-or-local-authority"
  case police
  case filterChange = "filter-change"
}
