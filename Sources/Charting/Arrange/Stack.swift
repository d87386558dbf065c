/// Values laid end to end: positive ones up from zero, negative ones down from it.
enum Stack {
  /// Where one part of a stack begins and ends; `to` is further from zero.
  struct Part: Hashable, Sendable {
    let from: Double
    let to: Double
  }

  /// Stacks the parts of one category in order. A missing part takes no room.
  static func parts(_ values: [Double?]) -> [Part?] {
    var up = 0.0
    var down = 0.0
    return values.map { value in
      guard let value else { return nil }
      if value >= 0 {
        defer { up += value }
        return Part(from: up, to: up + value)
      }
      defer { down += value }
      return Part(from: down, to: down + value)
    }
  }

  /// Parts moved so that as much lies above zero as below it.
  static func centred(_ parts: [Part?]) -> [Part?] {
    let ends = parts.compactMap { $0 }.flatMap { [$0.from, $0.to] }
    let middle = ((ends.min() ?? 0) + (ends.max() ?? 0)) / 2
    return parts.map { part in
      part.map { Part(from: $0.from - middle, to: $0.to - middle) }
    }
  }

  /// Each value as a share of the sum of all magnitudes; nil where the sum is zero.
  static func shares(_ values: [Double?]) -> [Double?] {
    // Divided by a power of two first, which rounds nothing, so that the sum of huge numbers stays finite.
    let largest = values.compactMap { $0.map(abs) }.max() ?? 0
    guard largest > 0 else { return values.map { _ in nil } }
    let scale = largest.binade
    let total = values.reduce(0) { $0 + abs($1 ?? 0) / scale }
    return values.map { $0.map { $0 / scale / total } }
  }
}
