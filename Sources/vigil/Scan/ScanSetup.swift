internal import CivilTime
internal import Digest
internal import Formats
internal import FoundationEssentials
internal import Intake
internal import Pipeline
internal import Searches
internal import Settings
internal import Sites
internal import Vocabulary
internal import WebAddress

/// Everything that a scan needs, opened and checked before it begins.
struct ScanSetup {
  /// The school whose settings hold; `nil` without `--config`.
  let school: School?
  /// What to classify with.
  let classifier: Classifier
  /// How to use the machine.
  let options: ReadingOptions
  /// The logs that could be opened.
  var pieces: [LogPiece] = []
  /// Their paths, by their numbers.
  var paths: [String] = []
  /// Their bytes together, for the progress bar.
  var bytes: Int64 = 0
  /// Standard input where it must be read twice, since lines of it explain others.
  private var spooled: SpooledInput?
  /// The logs that could not be opened.
  var complaints: [Complaint] = []

  /// Reads the options and opens lists and logs.
  init(_ arguments: Arguments, depth: DigestDepth) throws {
    let now = try arguments.clock()
    let school = try arguments.value("--config").map { try School(settingsPath: $0) }
    self.school = school
    let zone = try arguments.zone(usual: school?.settings.zone.identifier)
    options = ReadingOptions(
      threads: try arguments.number("--threads", in: 1...256)
        ?? ProcessInfo.processInfo.activeProcessorCount,
      // Without rules nothing is judged.
      depth: school == nil && depth == .whole ? .withoutBursts : depth,
      memory: (try arguments.number("--memory", in: 1...4096) ?? ReadingOptions.usualMemory)
        * 1_048_576,
      temporaryFolder: FileManager.default.temporaryDirectory.path())
    classifier = try ScanSetup.classifier(
      arguments, school: school, zone: zone, now: now, options: options)
    let format = try arguments.format()
    let opener = LogOpener(
      zone: zone, now: now, year: try arguments.number("--year", in: 1970...2100),
      dateOrder: try arguments.dateOrder(), format: format, csv: try school?.exportColumns)
    if arguments.operands.contains("-"), format?.hasLayouts == true {
      spooled = try SpooledInput(copyOf: 0)
    }
    for path in arguments.operands {
      do throws(Complaint) {
        let place = path == "-" ? spooled?.path ?? path : path
        let piece = try opener.wholeLog(path: place, number: UInt32(paths.count))
        bytes += piece.size
        pieces.append(piece.piece)
        paths.append(path)
      } catch {
        complaints.append(error)
      }
    }
  }

  private static func classifier(
    _ arguments: Arguments, school: School?, zone: SchoolZone, now: Instant,
    options: ReadingOptions
  ) throws -> Classifier {
    let lists = arguments.all("--lists")
    if let school {
      let named = lists.isEmpty ? school.lists : lists.map(ListIndex.source)
      let today = school.settings.zone.day(
        of: try arguments.clock(settings: school.settings.clock))
      let index = try ListIndex.temporary(
        from: named, in: options.temporaryFolder, taxonomy: school.settings.taxonomy, now: now
      ).with(School.overrides(of: school.settings, on: today))
      return school.classifier(index: index, oldest: Instant(milliseconds: .min))
    }
    let index =
      lists.isEmpty
      ? nil
      : try ListIndex.open(
        named: lists, temporaryFolder: options.temporaryFolder, taxonomy: nil, now: now)
    return Classifier(
      index: index, taxonomy: index?.taxonomy ?? Taxonomy([]),
      suffixes: try PublicSuffixList(path: PublicSuffixList.debianPath),
      phrases: PhraseTable([]), zone: zone, noteworthy: CategorySet(bits: .max),
      deviceCategories: nil, groups: UnknownGroups(),
      oldest: Instant(milliseconds: .min))
  }
}
