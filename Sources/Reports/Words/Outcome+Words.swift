internal import Vocabulary

extension Outcome {
  /// The outcome in plain English.
  var words: String {
    switch self {
    case .noAction: "No action"
    case .falsePositive: "False positive: Vigil was wrong"
    case .supportOrTraining: "Support or training"
    case .conversation: "Conversation"
    case .technicalMeasure: "Technical measure"
    case .accessOrDeviceWithdrawn: "Access or device withdrawn"
    case .warning: "Warning"
    case .suspension: "Suspension"
    case .dismissal: "Dismissal"
    case .safeguardingReferral: "Safeguarding referral"
    case .localAuthority: "Referred to the LADO or the local authority"
    case .police: "Referred to the police"
    case .filterChange: "Change of the filter"
    }
  }
}
