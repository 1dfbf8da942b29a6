/// What somebody is at the school.
enum Position: Int {
  case headteacher
  case safeguardingLead
  case deputyLead
  case networkManager
  case chairOfGovernors
  case safeguardingGovernor
  case dataProtectionOfficer
  case teacher
  case supportStaff
  case visitor
  case pupil
  case program

  /// The word in the directory.
  var word: String {
    switch self {
    case .headteacher: "Headteacher"
    case .safeguardingLead, .deputyLead, .teacher: "Teacher"
    case .networkManager, .supportStaff: "Support staff"
    case .chairOfGovernors, .safeguardingGovernor: "Governor"
    case .dataProtectionOfficer: "Contractor"
    case .visitor: "Visitor"
    case .pupil: "Student"
    case .program: "Service account"
    }
  }

  /// True for everybody whose events go to the headteacher alone.
  var countsAsStaff: Bool { self != .visitor && self != .pupil && self != .program }

  /// The positions that one person each holds, in the order of the roll.
  static let roles: [Position] = [
    .headteacher, .safeguardingLead, .deputyLead, .networkManager, .chairOfGovernors,
    .safeguardingGovernor, .dataProtectionOfficer,
  ]
}
