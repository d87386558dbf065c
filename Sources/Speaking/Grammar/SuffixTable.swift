/// The endings a language hangs on a number written in digits, by the word the number ends in.
///
/// In the Turkic languages the ending follows the last vowel and consonant of the number as it is
/// *spoken*: "219-дан" because nine is "тоғыз", "74 млн-нан" because "миллион".
struct SuffixTable: Sendable {
  /// After 0 to 9.
  let ones: [String]
  /// After 10, 20, … 90.
  let tens: [String]
  let hundred: String
  /// After the words for 10³, 10⁶, 10⁹, 10¹².
  let powers: [String]
  let percent: String

  /// Lists separated by spaces, as the language files write them.
  init(ones: String, tens: String, hundred: String, powers: String, percent: String) {
    func list(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
    self.ones = list(ones)
    self.tens = list(tens)
    self.hundred = hundred
    self.powers = list(powers)
    self.percent = percent
    precondition(
      self.ones.count == 10 && self.tens.count == 9 && self.powers.count == 4,
      "a suffix table has ten ones, nine tens and four powers")
  }

  /// The ending for a number as it is printed.
  func suffix(for said: SaidNumber) -> String {
    if let scale = said.scale { return power(scale.exponent) }
    // A decimal fraction is read as a whole number of tenths or hundredths, so its digits decide.
    let lowest = -said.decimals
    for (offset, list) in [ones, tens].enumerated() {
      let digit = Int(said.digits.digit(atPlace: lowest + offset))
      if digit != 0 { return list[offset == 0 ? digit : digit - 1] }
    }
    guard let first = said.digits.magnitude, said.decimals == 0 else { return ones[0] }
    let zeros = first - said.digits.digits.count + 1
    return zeros < 3 ? hundred : power(zeros)
  }

  private func power(_ exponent: Int) -> String {
    powers[min(max(exponent / 3, 1), powers.count) - 1]
  }
}
