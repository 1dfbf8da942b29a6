internal import Vocabulary

extension EntryReader {
  /// Takes the entries of a list's file, in the syntax of the settings or the one that its content
  /// shows.
  ///
  /// - Parameters:
  ///   - bytes: The file, compressed or not.
  ///   - file: What it is.
  ///   - syntaxes: The syntaxes that may be named.
  /// - Throws: ``Complaint`` when nothing in it can be used.
  mutating func read(
    _ bytes: [UInt8], of file: ListFile, among syntaxes: [ListSyntax] = listTable
  ) throws(Complaint) {
    let text = try ListText.of(bytes, path: file.path)
    let syntax = try Self.syntax(of: text, file: file, among: syntaxes)
    if file.category.isEmpty, file.power == .block, !syntax.reader.namesCategories {
      throw Complaint(
        file: file.path, what: "the list \"\(file.list)\" has no category",
        mend: "name one with category")
    }
    let skippedBefore = skipped.total
    read(text, of: file, by: syntax)
    if let fault { throw fault }
    if !file.isOfFolder, entryCount == 0, skipped.total > skippedBefore {
      throw Complaint(
        file: file.path, line: 1, what: "not one entry could be read as \(syntax.name)",
        mend: "name another syntax")
    }
  }

  private static func syntax(
    of text: [UInt8], file: ListFile, among syntaxes: [ListSyntax]
  ) throws(Complaint) -> ListSyntax {
    let hasText = text.contains { $0 > 0x20 }
    // In a folder of categories some files are empty by nature.
    let sample = !file.isOfFolder || hasText ? try ListSample(of: text, path: file.path) : nil
    guard let name = file.syntax else { return try sample?.syntax() ?? listTable[0] }
    if let syntax = syntaxes.first(where: { $0.name == name }) { return syntax }
    throw Complaint(
      file: file.path, what: "there is no list syntax \"\(name)\"",
      mend: "name one of \(syntaxes.map(\.name).joined(separator: ", "))")
  }
}
