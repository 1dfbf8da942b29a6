internal import Vocabulary

/// The exports that Vigil knows, one row a program.
///
/// Headings of Active Directory and Entra are attribute names as Microsoft documents them, those of
/// Google Workspace stand in its admin console's download. Reports of management systems hold what
/// the school puts into them, so there the usual headings are looked for.
public enum DirectoryLayoutTable {
  /// The rows.
  public static let rows: [DirectoryLayout] = [
    DirectoryLayout("own", "A file of your own", [:]),
    DirectoryLayout(
      "sims", "SIMS, a student or staff report", dateOrder: .dayFirst,
      usual([
        .email: ["Work Email Address", "Work Email"],
        .tutorGroup: ["Reg", "Reg Group", "Registration Group"],
        .leaves: ["DOL", "Date of Leaving"], .starts: ["DOA", "Date of Admission"],
      ])),
    DirectoryLayout(
      "arbor", "Arbor, a custom report", dateOrder: .dayFirst,
      usual([
        .tutorGroup: ["Registration Form", "Form"],
        .starts: ["Enrolment Start Date", "Enrolment start date"],
        .leaves: ["Enrolment End Date", "Enrolment end date"],
      ])),
    DirectoryLayout(
      "bromcom", "Bromcom, a quick report", dateOrder: .dayFirst,
      usual([
        .firstName: ["PreferredFirstName"], .lastName: ["PreferredLastName"],
        .yearGroup: ["YearGroup"], .tutorGroup: ["TutorGroup"],
        .starts: ["AdmissionDate"], .leaves: ["LeavingDate"],
      ])),
    DirectoryLayout(
      "active-directory", "Active Directory, Get-ADUser | Export-Csv",
      [
        .user: ["SamAccountName"], .principal: ["UserPrincipalName"],
        .email: ["EmailAddress", "mail"], .name: ["DisplayName", "Name"],
        .firstName: ["GivenName"], .lastName: ["Surname", "sn"], .standing: ["EmployeeType"],
        .unit: ["DistinguishedName"], .groups: ["MemberOf"],
        .expires: ["AccountExpirationDate"], .enabled: ["Enabled"],
      ]),
    DirectoryLayout(
      "entra", "Microsoft Entra, Download users", standings: ["guest": .guest],
      [
        .principal: ["userPrincipalName", "User principal name"], .email: ["mail"],
        .name: ["displayName", "Display name"], .firstName: ["givenName", "First name"],
        .lastName: ["surname", "Last name"], .groups: ["userType", "User type"],
        .unit: ["department", "Department"],
        .enabled: ["accountEnabled", "Account enabled"],
      ]),
    DirectoryLayout(
      "google", "Google Workspace, Download users",
      [
        .email: ["Email Address [Required]", "Email Address"],
        .firstName: ["First Name [Required]", "First Name"],
        .lastName: ["Last Name [Required]", "Last Name"],
        .unit: ["Org Unit Path [Required]", "Org Unit Path"], .groups: ["Department"],
        .enabled: ["Status [READ ONLY]", "Status"],
      ]),
  ]

  /// The row with a name; `nil` when there is none.
  public static func layout(named name: String) -> DirectoryLayout? {
    rows.first { $0.name == name }
  }

  /// What a report of a management system usually calls its columns, its own words first.
  private static func usual(
    _ own: [DirectoryColumn: [String]]
  ) -> [DirectoryColumn: [String]] {
    let shared: [DirectoryColumn: [String]] = [
      .user: ["Username", "User name", "Network Username"],
      .email: ["Email", "Email Address", "E-mail", "School Email", "Primary Email", "Work Email"],
      .name: ["Full Name", "Name", "Preferred Name"],
      .firstName: [
        "Preferred Forename", "Preferred First Name", "Forename", "First Name", "Legal First Name",
      ],
      .lastName: [
        "Preferred Surname", "Preferred Last Name", "Surname", "Last Name", "Legal Last Name",
      ],
      .standing: ["Role", "Person Type", "Staff Type"],
      .yearGroup: ["Year", "Year Group", "NC Year", "Yr"],
      .tutorGroup: ["Tutor Group", "Registration Group", "Form", "Class"],
      .starts: ["Start Date", "Admission Date"], .leaves: ["Leaving Date", "End Date"],
    ]
    return shared.merging(own) { $1 + $0 }.merging(own) { both, _ in both }
  }
}
