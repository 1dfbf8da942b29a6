// swift-tools-version: 6.2
import PackageDescription

/// One set of rules for every room of the house.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),  // an existential is spelt `any`, so it is seen
  .enableUpcomingFeature("InternalImportsByDefault"),  // a room's imports do not leak
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableExperimentalFeature("Lifetimes"),  // `@_lifetime` on types that hold a span
  .strictMemorySafety(),  // each unsafe use is spelt `unsafe`
  .treatAllWarnings(as: .error),
]

/// Links Swift's libraries into a program: one file to install, which starts sooner.
///
/// See docs/decisions/0008-one-file.md. The two libraries are Foundation's own parts.
let oneFile: [LinkerSetting] = [
  .unsafeFlags(["-static-stdlib"], .when(configuration: .release)),
  .linkedLibrary("_FoundationCShims", .when(configuration: .release)),
  .linkedLibrary("_FoundationCollections", .when(configuration: .release)),
]

/// A room: a target with the rooms that it may import, and nothing else.
///
/// One that every line passes is optimised in the debug build too: tests walk through these rooms
/// by the million, and take a third of the time. Overflow and bounds are checked all the same.
func room(
  _ name: String, imports: [Target.Dependency] = [], isOnPathOfLines: Bool = false
) -> Target {
  let fast: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]
  return .target(
    name: name, dependencies: imports, swiftSettings: isOnPathOfLines ? house + fast : house)
}

/// The tests of one room: they may import that room, what it shows, and the test support.
///
/// `files` are read by path and not compiled.
func tests(
  of name: String, imports: [Target.Dependency] = [], files: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.byName(name: name), "TestSupport"]
      + (name == "Vocabulary" ? [] : ["Vocabulary"]) + imports,
    exclude: files, swiftSettings: house)
}

/// The ring of tests with real servers, a real browser and runs that are killed.
///
/// It takes minutes and needs the release build, so it is asked for by name.
let systemRing: [Target] =
  Context.environment["VIGIL_SYSTEM_TESTS"] == nil
  ? []
  : [
    .testTarget(
      name: "SystemTests", dependencies: ["Store", "TestSupport", "Vocabulary"],
      path: "Tests/System", swiftSettings: house)
  ]

let package = Package(
  name: "vigil",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "vigil", targets: ["vigil"])],
  targets: [
    // System libraries.
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CByteMask"),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),

    // The rooms, along the data's way.
    room("Vocabulary", isOnPathOfLines: true),
    room("WebAddress", imports: ["Vocabulary"], isOnPathOfLines: true),
    room("CivilTime", imports: ["Vocabulary"], isOnPathOfLines: true),
    room("Intake", imports: ["Vocabulary", "CZlib"], isOnPathOfLines: true),
    room(
      "Formats", imports: ["Vocabulary", "Intake", "CivilTime", "CByteMask"], isOnPathOfLines: true),
    room(
      "Sites", imports: ["Vocabulary", "WebAddress", "CZlib", "CByteMask"], isOnPathOfLines: true),
    room("Searches", imports: ["Vocabulary", "WebAddress"], isOnPathOfLines: true),
    room(
      "Digest",
      imports: [
        "Vocabulary", "Intake", "WebAddress", "CivilTime", "Formats", "Sites", "Searches",
        "CByteMask",
      ],
      isOnPathOfLines: true),
    room("People", imports: ["Vocabulary", "WebAddress", "CivilTime"]),
    room("Policy", imports: ["Vocabulary", "CivilTime"]),
    room("Store", imports: ["Vocabulary", "CSQLite"]),
    room("Downloads", imports: ["Vocabulary", "Intake"]),
    room("Archive", imports: ["Vocabulary", "Intake", "Store", "CZlib"]),
    room("Retention", imports: ["Vocabulary", "Store", "Archive"]),
    room("Casework", imports: ["Vocabulary", "Store"]),
    room("Markup", imports: ["Vocabulary"]),
    room("Reports", imports: ["Vocabulary", "CivilTime", "Markup"]),
    room("Settings", imports: ["Vocabulary", "WebAddress", "CivilTime"]),
    room(
      "Pipeline",
      imports: [
        "Vocabulary", "WebAddress", "CivilTime", "Intake", "Formats", "Sites", "Searches",
        "Digest", "People", "Policy", "Store", "Archive", "Retention", "Reports", "Settings",
        "Downloads",
      ]),

    // Invents schools to try Vigil on; knows nothing of how logs are read or judged.
    room("Samples", imports: ["Vocabulary", "CivilTime"]),

    // The programs.
    .executableTarget(
      name: "vigil",
      dependencies: [
        "Vocabulary", "WebAddress", "CivilTime", "Intake", "Formats", "Sites", "Searches",
        "Digest", "People", "Policy", "Store", "Retention", "Casework", "Markup",
        "Reports", "Settings", "Pipeline", "Samples",
      ],
      swiftSettings: house,
      linkerSettings: oneFile),

    // Measures the program; not installed.
    room(
      "Benchmarks",
      imports: [
        "Vocabulary", "WebAddress", "CivilTime", "Formats", "Sites", "Searches", "Digest", "Markup",
        "Pipeline", "Intake",
      ]),
    .target(name: "CAllocationCount"),
    .executableTarget(
      name: "vigil-bench",
      dependencies: [
        "Vocabulary", "WebAddress", "CivilTime", "Formats", "Searches", "Digest", "Store",
        "Pipeline", "Benchmarks", "CAllocationCount",
      ],
      swiftSettings: house),

    // The tests.
    .target(
      name: "TestSupport", dependencies: ["Vocabulary"], path: "Tests/Support",
      swiftSettings: house),
    tests(of: "Vocabulary"),
    tests(of: "CivilTime"),
    tests(of: "WebAddress"),
    tests(of: "Searches"),
    tests(of: "People", imports: ["WebAddress", "CivilTime"], files: ["Identities"]),
    tests(of: "Settings", imports: ["CivilTime", "WebAddress"]),
    tests(of: "Markup"),
    tests(of: "Reports", imports: ["CivilTime"], files: ["Expected"]),
    tests(of: "Store"),
    tests(of: "Downloads"),
    tests(of: "Casework", imports: ["Store"]),
    tests(of: "Policy", imports: ["CivilTime"]),
    tests(of: "Intake", imports: ["CZlib"]),
    tests(of: "Formats", imports: ["Intake", "CivilTime"]),
    tests(
      of: "Digest",
      imports: ["Intake", "WebAddress", "CivilTime", "Formats", "Sites", "Searches"]),
    tests(
      of: "Pipeline",
      imports: [
        "WebAddress", "CivilTime", "Intake", "Formats", "Sites", "Searches", "Digest", "Store",
        "Archive", "Reports", "Settings", "Samples", "People",
      ]),
    tests(of: "Samples", imports: ["CivilTime", "Settings"], files: ["Expected"]),
    tests(of: "Sites", imports: ["WebAddress"], files: ["Lists"]),
    tests(of: "Archive", imports: ["Intake", "Store"]),
    tests(of: "Retention", imports: ["Archive", "Intake", "Store"]),
    tests(of: "Benchmarks", imports: ["Sites"]),
    // The program as a whole; its cases are folders of Tests/Cases.
    .testTarget(
      name: "CaseTests", dependencies: ["vigil", "Store", "Vocabulary", "TestSupport"],
      swiftSettings: house),
  ] + systemRing,
  swiftLanguageModes: [.v6]
)
