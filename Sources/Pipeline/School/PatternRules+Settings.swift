internal import Policy
internal import Settings

extension PatternRules {
  /// The thresholds of the settings.
  init(_ settings: PatternSettings) {
    self.init(
      repeatedDays: settings.repeatedDays, repeatedWeeks: settings.repeatedWeeks,
      addingUp: settings.addingUp.map { Set($0) }, addingUpDays: settings.addingUpDays,
      bypass: Set(settings.bypass), escalatingSteps: settings.escalatingSteps,
      escalatingWeeks: settings.escalatingWeeks)
  }
}
