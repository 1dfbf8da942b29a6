internal import Vocabulary

extension Standing {
  /// The word on a page.
  var word: String {
    switch self {
    case .pupil: "Pupil"
    case .staff: "Staff"
    case .governor: "Governor"
    case .volunteer: "Volunteer"
    case .supply: "Supply staff"
    case .contractor: "Contractor"
    case .guest: "Guest"
    case .community: "Community user"
    case .service: "Program, not a person"
    case .shared: "Shared login"
    }
  }
}
