/// The circle of people whom a row of the intents may be about.
enum Circle: CaseIterable {
  case everybody
  case pupils
  /// Years 7 and 8.
  case youngPupils
  /// Years 9 to 11.
  case olderPupils
  /// Staff but for the headteacher.
  case staff
  case headteacher
  case networkManager
  case safeguardingLead
  case governors
  case visitors
  /// Somebody at a member of staff's computer with a login that the directory does not know.
  case stranger
  /// An account of a program.
  case program

  /// True when a row may be about somebody.
  func includes(_ member: Member) -> Bool {
    switch self {
    case .everybody: member.position != .program
    case .pupils: member.year != nil
    case .youngPupils: member.year.map { $0 <= 8 } ?? false
    case .olderPupils: member.year.map { $0 > 8 } ?? false
    case .staff, .stranger: member.position.countsAsStaff && member.position != .headteacher
    case .headteacher: member.position == .headteacher
    case .networkManager: member.position == .networkManager
    case .safeguardingLead: member.position == .safeguardingLead
    case .governors:
      member.position == .chairOfGovernors || member.position == .safeguardingGovernor
    case .visitors: member.position == .visitor
    case .program: member.position == .program
    }
  }
}
