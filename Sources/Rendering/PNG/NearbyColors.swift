/// Finds the nearest of up to 256 colours. Colours hang in chains by their green, so a search looks
/// at few of them.
struct NearbyColors {
  private var colors: [UInt32] = []
  /// For each green, the number of the latest colour that has it; and for each colour, of the one
  /// before it with the same green. -1 ends a chain.
  private var latest = [Int16](repeating: -1, count: 256)
  private var previous: [Int16] = []

  mutating func append(_ color: UInt32) {
    let green = Int(color >> 8 & 255)
    previous.append(latest[green])
    latest[green] = Int16(colors.count)
    colors.append(color)
  }

  /// The number of the nearest colour, by the channel that differs most; nil when none lies within
  /// `reach`.
  func number(near color: UInt32, within reach: Int) -> UInt8? {
    let green = Int(color >> 8 & 255)
    var nearest = reach + 1
    var found: Int?
    for candidateGreen in max(0, green - reach)...min(255, green + reach) {
      var number = Int(latest[candidateGreen])
      while number >= 0 {
        let distance = max(
          abs(Int(colors[number] >> 16 & 255) - Int(color >> 16 & 255)),
          abs(Int(colors[number] & 255) - Int(color & 255)), abs(candidateGreen - green))
        if distance < nearest {
          nearest = distance
          found = number
        }
        number = Int(previous[number])
      }
    }
    return found.map { UInt8($0) }
  }
}
