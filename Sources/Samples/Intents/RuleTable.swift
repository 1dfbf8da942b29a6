internal import Vocabulary

/// The rules of the invented school's settings: those of `Config/rules.json5` that the intents need,
/// in the same order.
enum RuleTable {
  struct Row {
    let id: String
    let title: String
    let who: [String]
    let match: String
    let categories: [String]
    var deviceCategories: [String] = []
    var actions: [String] = []
    var minimumVisits = 1
    /// The times of the calendar in which it holds; always, when there are none.
    var when: [String] = []
    /// How long a session must be, in minutes; any, when there is none.
    var sessionMinutes: Int?
    let severity: Severity
    let audience: [Role]
  }

  private static let young = ["pupils", "guests", "unidentified"]
  private static let pupils = ["pupils", "unidentified"]
  private static let staff = ["staff"]

  /// The row with this id; a test sees to it that each intent names one that there is.
  static func row(_ id: String) -> Row? { (rows + hours).first { $0.id == id } }

  static let rows = searches + sites + others

  private static let searches = [
    Row(
      id: "illegal-material", title: "Child sexual abuse or terrorist material",
      who: ["pupils", "staff", "guests", "unidentified"], match: "any", categories: ["terrorism"],
      severity: .urgent, audience: [.headteacher, .dsl]),
    Row(
      id: "pupil-self-harm-search", title: "Search about self-harm, suicide or not eating",
      who: young, match: "searches", categories: ["self-harm"], severity: .urgent,
      audience: [.dsl]),
    Row(
      id: "pupil-abuse-search", title: "Search that may tell of abuse or grooming", who: young,
      match: "searches", categories: ["abuse-grooming"], severity: .urgent, audience: [.dsl]),
    Row(
      id: "pupil-extremism-search", title: "Search for extremist material", who: young,
      match: "searches", categories: ["extremism"], severity: .urgent,
      audience: [.headteacher, .dsl]),
    Row(
      id: "pupil-harm-search", title: "Search about weapons, hurting others or hate", who: young,
      match: "searches", categories: ["weapons-violence"], severity: .high, audience: [.dsl]),
    Row(
      id: "young-pupil-sexual-search", title: "Search for sexual material, years 7 and 8",
      who: ["years:7-8"], match: "searches", categories: ["sexual"], severity: .high,
      audience: [.dsl]),
    Row(
      id: "pupil-sexual-search", title: "Search for sexual material", who: young,
      match: "searches", categories: ["sexual"], severity: .medium, audience: [.dsl]),
  ]

  private static let sites = [
    Row(
      id: "pupil-self-harm-site", title: "Site about self-harm, suicide or not eating", who: young,
      match: "sites", categories: ["self-harm"], severity: .urgent, audience: [.dsl]),
    Row(
      id: "pupil-extremism-site", title: "Extremist site", who: young, match: "sites",
      categories: ["extremism"], severity: .high, audience: [.headteacher, .dsl]),
    Row(
      id: "pupil-harmful-site", title: "Site with violence, weapons, hate or abuse", who: young,
      match: "sites", categories: ["weapons-violence"], severity: .high, audience: [.dsl]),
    Row(
      id: "pupil-pornography", title: "Pornography", who: young, match: "sites",
      categories: ["pornography"], severity: .high, audience: [.dsl]),
    Row(
      id: "pupil-drugs", title: "Drugs: site or search", who: young, match: "any",
      categories: ["drugs"], severity: .high, audience: [.dsl]),
    Row(
      id: "pupil-dating", title: "Dating site or site for meeting strangers", who: ["pupils"],
      match: "sites", categories: ["dating"], severity: .medium, audience: [.dsl]),
    Row(
      id: "pupil-proxy-bypass", title: "Attempt to get round the filter", who: pupils,
      match: "any", categories: ["proxy-bypass"], severity: .medium,
      audience: [.dsl, .networkManager]),
    Row(
      id: "pupil-gambling", title: "Gambling: site or search", who: pupils, match: "any",
      categories: ["gambling"], severity: .medium, audience: [.dsl]),
    Row(
      id: "pupil-security", title: "Malicious software, fraud or attack tools", who: pupils,
      match: "sites", categories: ["malware"], severity: .medium,
      audience: [.headteacher, .networkManager]),
    Row(
      id: "pupil-piracy", title: "Piracy: site or search", who: pupils, match: "any",
      categories: ["piracy"], severity: .low, audience: [.headteacher]),
    Row(
      id: "pupil-games", title: "Games, many visits in a row", who: ["pupils"], match: "sites",
      categories: ["games"], actions: ["allowed"], minimumVisits: 25, severity: .low,
      audience: [.headteacher]),
  ]

  private static let others = [
    Row(
      id: "staff-pornography", title: "Pornography, member of staff", who: staff, match: "any",
      categories: ["pornography", "sexual"], severity: .high, audience: [.headteacher]),
    Row(
      id: "staff-security", title: "Filter bypass or malicious software, member of staff",
      who: staff, match: "sites", categories: ["proxy-bypass", "malware"], severity: .medium,
      audience: [.headteacher]),
    Row(
      id: "staff-misuse", title: "Gambling, dating, drugs or piracy, member of staff", who: staff,
      match: "sites", categories: ["gambling", "dating", "drugs", "piracy"], severity: .low,
      audience: [.headteacher]),
    Row(
      id: "guest-misuse", title: "Misuse of the guest network", who: ["guests"], match: "sites",
      categories: ["gambling", "dating", "piracy", "proxy-bypass", "malware"], severity: .low,
      audience: [.headteacher, .networkManager]),
    Row(
      id: "device-blocked-safeguarding", title: "Blocked by the filter: a matter of safeguarding",
      who: young, match: "any", categories: [],
      deviceCategories: [
        "Pornography", "Nudity and Risque", "Extremist Groups", "Weapons (Sales)", "Drug Abuse",
      ],
      actions: ["blocked"], severity: .high, audience: [.dsl]),
    Row(
      id: "device-blocked-misuse", title: "Blocked by the filter: misuse",
      who: ["pupils", "staff", "guests", "unidentified"], match: "any", categories: [],
      deviceCategories: [
        "Gambling", "Proxy Avoidance", "Malicious Websites", "Peer-to-peer File Sharing",
      ],
      actions: ["blocked"], severity: .low, audience: [.headteacher]),
  ]

  /// The rules of a complete school that hold at some times only.
  static let hours = [
    Row(
      id: "pupil-social-media-in-lessons", title: "Social media in lessons", who: ["pupils"],
      match: "sites", categories: ["social-media"], minimumVisits: 2, when: ["lessons"],
      severity: .low, audience: [.headteacher]),
    Row(
      id: "staff-social-media-left-running", title: "Social media left running in working time",
      who: staff, match: "sites", categories: ["social-media"], when: ["workingTime"],
      sessionMinutes: 20, severity: .low, audience: [.headteacher]),
    Row(
      id: "staff-personal-use", title: "Personal use in working time", who: staff,
      match: "sites", categories: ["shopping"], minimumVisits: 3, when: ["workingTime"],
      severity: .low, audience: [.headteacher]),
  ]
}
