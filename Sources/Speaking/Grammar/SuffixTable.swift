/// The endings a language hangs on a number written in digits, by the word the number ends in.
///
/// In the Turkic languages the ending follows the last vowel and consonant of the number as it is
/// *spoken*: "219-дан" because nine is "тоғыз", "74 млн-нан" because the million is "миллион". On a
/// word written in full it stands without a hyphen: "54 мыңнан".
struct SuffixTable: Sendable {
  /// After 0 to 9.
  private let ones: [String]
  /// After 10, 20, … 90.
  private let tens: [String]
  private let hundred: String
  /// After the words for 10³, 10⁶, 10⁹, 10¹².
  private let powers: [String]
  /// After the percent sign; nil where it stands before the number, whose ending then counts.
  private let percent: String?
  private let hyphen: String
  /// The powers of ten whose scale word is written in full.
  private let fullWords: Set<Int>

  /// Lists are separated by spaces, as the language files write them.
  init(
    ones: String, tens: String, hundred: String, powers: String, percent: String?,
    hyphen: String = "-", fullWords: Set<Int> = []
  ) {
    func list(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
    self.ones = list(ones)
    self.tens = list(tens)
    self.hundred = hundred
    self.powers = list(powers)
    self.percent = percent
    self.hyphen = hyphen
    self.fullWords = fullWords
    precondition(
      self.ones.count == 10 && self.tens.count == 9 && self.powers.count == 4,
      "a suffix table has ten ones, nine tens and four powers")
  }

  /// The ending for a number as it is printed.
  func suffix(for said: SaidNumber, isPercent: Bool) -> String {
    if isPercent, let percent { return hyphen + percent }
    guard let scale = said.scale else { return hyphen + digitSuffix(said) }
    let ending = power(scale.exponent)
    return fullWords.contains(scale.exponent) ? ending : hyphen + ending
  }

  private func digitSuffix(_ said: SaidNumber) -> String {
    // A decimal fraction is read as a whole number of tenths or hundredths, so its digits decide.
    let lowest = -said.decimals
    let one = Int(said.digits.digit(atPlace: lowest))
    if one != 0 { return ones[one] }
    let ten = Int(said.digits.digit(atPlace: lowest + 1))
    if ten != 0 { return tens[ten - 1] }
    guard let first = said.digits.magnitude, said.decimals == 0 else { return ones[0] }
    let zeros = first - said.digits.digits.count + 1
    return zeros < 3 ? hundred : power(zeros)
  }

  private func power(_ exponent: Int) -> String {
    powers[min(max(exponent / 3, 1), powers.count) - 1]
  }
}
