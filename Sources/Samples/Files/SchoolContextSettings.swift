/// Writes what the settings of a complete school say about its devices, networks, people and times.
enum SchoolContextSettings {
  /// The keys beside those that every school has.
  static var keys: String {
    """
      networks: [
        { name: "wired", ranges: ["10.20.0.0/16"], kind: "managed" },
        { name: "wireless", ranges: ["10.30.0.0/16"], kind: "managed" },
        { name: "laptops", ranges: ["10.60.0.0/16"], kind: "managed", group: "pupils" },
        { name: "phones", ranges: ["10.40.0.0/16"], kind: "personal" },
        { name: "guests", ranges: ["10.50.0.0/16"], kind: "guest" },
        { name: "servers", ranges: ["10.0.0.0/24"], kind: "managed" },
      ],
      relays: [
    \(relays)  ],
      calendar: "\(CalendarFile.path)",

    """
  }

  /// What the settings say about people.
  static var people: String {
    """
      people: {
        directories: [
          {
            name: "school",
            file: "directory.csv",
            layout: "own",
            dateOrder: "dayFirst",
            columns: {
              user: "Username", name: "Name", standing: "Role", yearGroup: "Year",
              tutorGroup: "Tutor group", starts: "Start", leaves: "Leave",
            },
            tagColumns: ["Tags"],
          },
        ],
        careTags: ["SEN"],
        standings: {
          pupil: ["Student"],
          staff: ["Headteacher", "Teacher", "Support staff"],
          governor: ["Governor"],
          contractor: ["Contractor"],
          guest: ["Visitor"],
          service: ["Service account"],
          shared: ["Class login"],
        },
        identities: [
    \(identities)    ],
        devices: "\(DevicesFile.path)",
        nameFrom: "likely",
      },
    """
  }

  private static var relays: String {
    Relay.allCases.map { relay in
      "    { name: \"\(relay.title)\", addresses: [\"\(relay.address)\"] },\n"
    }.joined()
  }

  private static var identities: String {
    IdentityLog.allCases.map { log in
      "      { name: \"\(log.name)\", files: [\"\(log.path)*\"], format: \"\(log.format)\" },\n"
    }.joined()
  }
}
