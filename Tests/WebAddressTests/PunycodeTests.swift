import TestSupport
import Testing

@testable import WebAddress

struct PunycodeTests {
  @Test(arguments: [
    ("bücher.example", "xn--bcher-kva.example"), ("公司.cn", "xn--55qx5d.cn"), ("рф", "xn--p1ai"),
    ("aéroport.ci", "xn--aroport-bya.ci"), ("académie.example", "xn--acadmie-eya.example"),
    ("Example.ORG", "example.org"), ("www.bücher.рф", "www.xn--bcher-kva.xn--p1ai"), ("", ""),
  ])
  func `encodes each label that is not ASCII`(host: String, expected: String) {
    #expect(Punycode.encoded(host: host) == expected)
  }

  /// The sample strings of RFC 3492 section 7.1, (A) to (S), with their capitals.
  @Test(arguments: [
    ("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"), ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
    ("他們爲什麽不說中文", "ihqwctvzc91f659drss3x8bo0yb"),
    ("Pročprostěnemluvíčesky", "Proprostnemluvesky-uyb24dma41a"),
    ("למההםפשוטלאמדבריםעברית", "4dbcagdahymbxekheh6e0a7fei0b"),
    ("यहलोगहिन्दीक्योंनहींबोलसकतेहैं", "i1baa7eci9glrd9b2ae1bj0hfcgg6iyaf8o0a1dig0cd"),
    ("なぜみんな日本語を話してくれないのか", "n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa"),
    (
      "세계의모든사람들이한국어를이해한다면얼마나좋을까",
      "989aomsvi5e83db1d2a355cv1e0vak1dwrv93d5xbh15a0dt30a5jpsd879ccm6fea98c"
    ),
    ("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"),
    ("PorquénopuedensimplementehablarenEspañol", "PorqunopuedensimplementehablarenEspaol-fmd56a"),
    ("TạisaohọkhôngthểchỉnóitiếngViệt", "TisaohkhngthchnitingVit-kjcr8268qyxafd2f1b9g"),
    ("3年B組金八先生", "3B-ww4c5e180e575a65lsy2b"),
    ("安室奈美恵-with-SUPER-MONKEYS", "-with-SUPER-MONKEYS-pc58ag80a8qai00g7n9n"),
    ("Hello-Another-Way-それぞれの場所", "Hello-Another-Way--fc4qua05auwb3674vfr0b"),
    ("ひとつ屋根の下2", "2-u9tlzr9756bt3uc0v"), ("MajiでKoiする5秒前", "MajiKoi5-783gue6qz075azm5e"),
    ("パフィーdeルンバ", "de-jg4avhby1noc0d"), ("そのスピードで", "d9juau41awczczp"),
    ("-> $1.00 <-", "-> $1.00 <--"),
  ])
  func `encodes the samples of RFC 3492, and they decode`(label: String, expected: String) {
    #expect(Punycode.encoded(label: label) == expected)
    #expect(PunycodeDecoder.decoded(expected) == label)
  }

  @Test(arguments: 1...20)
  func `any label decodes to its letters`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let ranges: [ClosedRange<UInt32>] = [
      0x61...0x7A, 0xA1...0x17F, 0x400...0x52F, 0x4E00...0x9FFF, 0xE000...0xFFFD,
      0x1_0000...0x10_FFFF,
    ]
    for _ in 0..<100 {
      var label = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...63, using: &random) {
        let range = ranges[Int.random(in: 0..<ranges.count, using: &random)]
        let value = UInt32.random(in: range, using: &random)
        label.append(Unicode.Scalar(value) ?? "a")
      }
      let code = Punycode.encoded(label: String(label))
      #expect(code.flatMap(PunycodeDecoder.decoded) == String(label), "seed \(seed)")
    }
  }

  @Test func `takes a label of 63 bytes as DNS has it and refuses one more`() {
    let longest = String(repeating: "é", count: 57)
    #expect(Punycode.encoded(host: longest + ".example")?.prefix { $0 != "." }.utf8.count == 63)
    #expect(Punycode.encoded(host: longest + "é.example") == nil)
    #expect(Punycode.encoded(host: String(repeating: "é", count: 64) + ".example") == nil)
  }
}
