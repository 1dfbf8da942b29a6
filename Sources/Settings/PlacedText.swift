/// A text of the settings, with its line.
struct PlacedText {
  var text: String
  var line: Int
}
