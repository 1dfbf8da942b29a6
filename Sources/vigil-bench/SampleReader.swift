internal import Benchmarks
internal import CivilTime
internal import Digest
internal import Formats
internal import Pipeline
internal import Searches
internal import Vocabulary
internal import WebAddress

/// Reads a log of one format into counts, without lists.
struct SampleReader {
  private let classifier: Classifier
  private let piece: LogPiece
  private let options: ReadingOptions

  /// Prepares to read a log of a sample's lines.
  init(_ sample: FormatSample, path: String, folder: String) throws {
    classifier = Classifier(
      index: nil, taxonomy: Taxonomy([]), suffixes: PublicSuffixList(text: "org\nexample"),
      phrases: PhraseTable([]), zone: sample.context.zone, noteworthy: CategorySet(),
      deviceCategories: [], groups: UnknownGroups(), oldest: Instant(milliseconds: .min))
    piece = try LogOpener(
      zone: sample.context.zone, now: Instant(seconds: 1_798_761_600),
      dateOrder: sample.context.dateOrder, format: sample.format,
      csv: try FormatSample.csvSettings()
    ).wholeLog(path: path, number: 0).piece
    options = ReadingOptions(threads: 1, memory: 67_108_864, temporaryFolder: folder)
  }

  /// Reads the log once.
  func read() throws {
    _ = try Reading(classifier: classifier, options: options).read([piece])
  }
}
