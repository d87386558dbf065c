import Diagnostics
import SpecReading
import Testing

/// Seeded mutations of a good spec: reading never traps, says the same twice, and what it says can
/// be printed. A failure prints its seed.
@Suite struct MutationTests {
  /// Numbers that follow from a seed (SplitMix64).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let pieces = [
    "{", "}", "[", "]", ": ", "- ", "&a ", "*a", "!t ", "'", "\"", "|", ">", "\n", "\n\n", "\t",
    " ",
    "#", "@", "`", "%", "?", ",", "<<: ", "~", "\\", "\u{0}", "\u{7}", "\u{202E}", "\u{FEFF}", "重",
    "é",
    "e\u{301}", "---\n", "...\n", "999999999999999999999", "-", "1e999", ".nan", "null", "\r",
    "\u{85}",
    "\"\\u0000\"", "{value: ", "[[[[[[[[", "x", "report", "bar",
  ]

  private func mutated(_ seed: Int) -> [UInt8] {
    var numbers = Numbers(state: UInt64(seed))
    var bytes = Array(ReportTests.text.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &numbers) {
      let at = Int.random(in: 0..<max(1, bytes.count), using: &numbers)
      let end = min(bytes.count, at + Int.random(in: 0...30, using: &numbers))
      switch Int.random(in: 0..<6, using: &numbers) {
      case 0: bytes.removeSubrange(at..<end)
      case 1: bytes.insert(contentsOf: bytes[at..<end], at: Int.random(in: 0...at, using: &numbers))
      case 2 where !bytes.isEmpty: bytes[at] = UInt8.random(in: 0...255, using: &numbers)
      case 3: bytes.removeLast(bytes.count - at)
      default:
        let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &numbers)]
        bytes.insert(contentsOf: Array(piece.utf8), at: at)
      }
      if bytes.isEmpty { bytes = [0x0A] }
    }
    return bytes
  }

  @Test("a mutated spec traps, or is read in two ways", arguments: 0..<40)
  func mutations(_ batch: Int) {
    for seed in (batch * 50)..<(batch * 50 + 50) {
      let bytes = mutated(seed)
      let first = read(SourceFile(path: "a.yaml", bytes: bytes))
      let second = read(SourceFile(path: "a.yaml", bytes: bytes))
      let said = printed(first.problems)
      #expect(said == printed(second.problems), "seed \(seed)")
      #expect(first.report != nil || !first.problems.isEmpty, "seed \(seed)")
      #expect(isPrintable(said), "seed \(seed)")
      for text in texts(of: first.report) {
        let count = text.value.unicodeScalars.count
        for offset in [0, count / 2, count] {
          let place = text.place(ofOffset: offset, length: 3)
          #expect(place.location.line <= place.file.lineStarts.count, "seed \(seed)")
        }
      }
    }
  }

  private func isPrintable(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0 == "\n" || $0.properties.generalCategory != .control
    }
  }

  private func texts(of report: ReportSpec?) -> [WrittenText] {
    guard let report else { return [] }
    let blocks = report.body.flatMap(\.flattened).flatMap { block -> [WrittenText] in
      switch block {
      case .text(let prose), .heading(let prose): prose.text.texts
      case .kpis(let row): row.items.map(\.metric)
      case .chart(let chart): chart.title?.texts ?? []
      case .table(let table): table.highlight
      case .claims(let table): table.title?.texts ?? []
      case .section(let section): section.title.texts
      case .cover(let cover): cover.summary?.texts ?? []
      case .columns, .box, .page, .contents: []
      }
    }
    let claims = report.claims.flatMap(\.text.texts)
    return report.title.texts + report.metrics.map(\.value) + blocks + claims
  }
}
