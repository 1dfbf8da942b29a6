import People
import TestSupport
import Testing
import Vocabulary

struct DirectoryJoinTests {
  private let day = Day(year: 2026, month: 3, day: 16)

  private let mis = """
    Forename,Surname,Year,Reg,Work Email Address,DOA,DOL,SEN Status,In care
    Alex,Example,Year 7,7B,alex.example@example.org,01/09/2025,,K,
    Sam,Sample,11,11A,SAM.SAMPLE@example.org,01/09/2021,31/12/2025,,Yes
    Nell,Nowhere,9,9C,nell@example.org,01/09/2023,,None,no
    """
  private let accounts = """
    #TYPE Microsoft.ActiveDirectory.Management.ADUser
    "SamAccountName","UserPrincipalName","DisplayName","DistinguishedName","MemberOf","Enabled"
    "25aexample","alex.example@example.org","Alex E.","CN=Alex,OU=2025,OU=Pupils,DC=example","","True"
    "21ssample","sam.sample@example.org","Sam Sample","CN=Sam,OU=Pupils,DC=example","","False"
    "tteach","t.teach@example.org","Terry Teach","CN=T,OU=All,DC=example","CN=Teaching,OU=G,DC=e","True"
    "svc-print","svc-print@example.org","Printing","CN=p,OU=Services,DC=example","","True"
    """
  private let words: [Standing: [String]] = [
    .pupil: ["Pupils"], .staff: ["Teaching"], .service: ["Services"],
  ]

  private func school() throws -> Directory {
    try Directory(
      files: [
        .of(
          "sims", mis, columns: [.tags: ["SEN Status", "In care"]], standing: .pupil),
        .of("active-directory", accounts),
      ],
      standings: words, careTags: ["k", "In Care"])
  }

  @Test func `the management system's facts and the account's names are one person's`() throws {
    let school = try school()
    let alex = Person(
      user: "25aexample", name: "Alex Example", standing: .pupil, yearGroup: "7",
      source: .directory, tutorGroup: "7B", needsCare: true)
    for name in ["25aexample", "alex.example"] {
      #expect(school.person(user: name, on: day) == alex)
    }
    #expect(school.person(user: "tteach", on: day)?.standing == .staff)
    #expect(school.person(user: "svc-print", on: day)?.standing == .service)
    #expect(school.person(user: "nell", on: day)?.needsCare == false)
    #expect(school.count == 5 && school.problems.isEmpty)
  }

  @Test func `what no other file knows is counted on each side`() throws {
    let counts = try school().counts
    #expect(counts.map(\.file) == ["sims", "active-directory"])
    #expect(counts.map(\.rows) == [3, 4])
    #expect(counts.map(\.unmatched) == [1, 2])
    #expect(counts.map(\.disabled) == [0, 1])
    #expect(counts.map(\.conflicts) == [0, 0])
  }

  @Test func `whoever left is nobody from the day after`() throws {
    let school = try school()
    let last = Day(year: 2025, month: 12, day: 31)
    #expect(school.person(user: "21ssample", on: last)?.needsCare == true)
    #expect(school.person(user: "21ssample", on: last.advanced(days: 1)) == nil)
    #expect(school.person(user: "21ssample", on: Day(year: 2021, month: 8, day: 31)) == nil)
    #expect(school.person(user: "21ssample")?.name == "Sam Sample")
  }

  @Test func `another group in a later file is counted and loses`() throws {
    let people = "Full Name,Email,Role\nTerry Teach,t.teach@example.org,staff\n"
    let users = "userPrincipalName,displayName,department\nt.teach@example.org,T,Pupils\n"
    let school = try Directory(
      files: [.of("arbor", people), .of("entra", users)], standings: words)
    #expect(school.person(user: "t.teach", on: day)?.standing == .staff)
    #expect(school.counts.map(\.conflicts) == [0, 1])
  }

  @Test func `an address that a family shares names nobody`() throws {
    let school = try Directory(files: [
      .of(
        "bromcom",
        """
        PreferredFirstName,PreferredLastName,YearGroup,Email
        Ann,One,7,home@example.org
        Ben,One,9,home@example.org
        Cy,Two,9,cy@example.org
        """)
    ])
    #expect(school.users == ["cy"])
    #expect(school.counts[0].repeatedUsers == 2)
    #expect(
      school.problems.map(\.description) == [
        "error: bromcom.csv:2: the address is also that of a later line, so nobody is known by it; "
          + "give each person an address of their own, or name another column",
        "error: bromcom.csv:3: the address is also that of line 2, so nobody is known by it; "
          + "give each person an address of their own, or name another column",
      ])
  }

  @Test func `a name in front of two different domains is nobody's, and a user name is stronger`()
    throws
  {
    let users = """
      Email Address [Required],First Name [Required],Last Name [Required],Org Unit Path [Required]
      jo@pupils.example.org,Jo,Pupil,/Pupils/Year 8
      jo@staff.example.org,Jo,Teach,/Teaching
      kim@pupils.example.org,Kim,Pupil,/Pupils/Year 8
      """
    let own = "Username,Name,Role,Year\nkim,Kim Staff,staff,\n"
    let school = try Directory(
      files: [.of("google", users), .own(own)], standings: words)
    #expect(school.person(user: "jo", on: day) == nil)
    #expect(school.person(user: "kim", on: day)?.name == "Kim Staff")
    #expect(school.ambiguousNames == 2)
  }

  @Test(arguments: [1, 22, 333] as [UInt64])
  func `the order of rows changes nothing`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let (misRows, accountRows) = (
      mis.split(separator: "\n"), accounts.split(separator: "\n").dropFirst()
    )
    for _ in 0..<20 {
      let first = [misRows[0]] + misRows.dropFirst().shuffled(using: &random)
      let second = [accountRows[1]] + accountRows.dropFirst().shuffled(using: &random)
      let shuffled = try Directory(
        files: [
          .of(
            "sims", first.joined(separator: "\n"),
            columns: [.tags: ["SEN Status", "In care"]], standing: .pupil),
          .of("active-directory", second.joined(separator: "\n")),
        ],
        standings: words, careTags: ["k", "In Care"])
      let known = try school()
      #expect(shuffled.users == known.users, "seed \(seed)")
      for user in known.users + ["alex.example", "t.teach"] {
        #expect(shuffled.person(user: user, on: day) == known.person(user: user, on: day))
      }
    }
  }
}
