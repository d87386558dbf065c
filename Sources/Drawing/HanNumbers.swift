/// Numbers among Han letters: digits, scale word and unit stand in one line, as in 23.5亿美元.
package enum HanNumbers {
  /// Letters that stand behind a number and belong to it.
  package static let units: Set<Character> = scales.union(
    "年月日号號元円圓辆輛台臺人个個吨噸次倍件桶升列周週天位国國家％%")
  private static let scales: Set<Character> = Set("万萬亿億兆千百")
  /// Units of several letters.
  private static let names: [[Character]] = [
    "美元", "欧元", "歐元", "英镑", "英鎊", "日元", "日圓", "韩元", "韓元", "卢布", "盧布", "坚戈", "堅戈",
    "苏姆", "蘇姆", "索姆", "索莫尼", "马纳特", "馬納特", "里拉", "卢比", "盧比", "比索", "人民币", "人民幣",
    "千克", "公斤", "公里", "千瓦时", "千瓦時", "百分点", "百分點", "个百分点", "個百分點", "个国家", "個國家",
    "家企业", "家企業", "ドル", "ユーロ", "ポンド", "ウォン", "トン", "ポイント",
  ].map(Array.init)

  /// True where a line must not end before a character, because a number would be torn.
  package static func holds(before index: Int, in text: [Character]) -> Bool {
    guard index > 0, index < text.count else { return false }
    if holdsDate(before: index, in: text) { return true }
    if endsNumber(index, in: text) {
      return units.contains(text[index]) || names.contains { begins($0, at: index, in: text) }
    }
    return names.contains { name in
      (1..<name.count).contains { offset in
        index >= offset && endsNumber(index - offset, in: text)
          && begins(name, at: index - offset, in: text)
      }
    }
  }

  /// Between the parts of a date: 2023年1月, 2023年第1季度, 2023年上半年.
  private static func holdsDate(before index: Int, in text: [Character]) -> Bool {
    let (last, next) = (text[index - 1], text[index])
    let follower = index + 1 < text.count ? text[index + 1] : " "
    switch (last, next) {
    case ("第", _): return isDigit(next) || ordinals.contains(next)
    case (_, "季"),
      (_, "四") where follower == "半":
      return isDigit(last) || ordinals.contains(last)
    case ("季", "度"), ("半", "年"), ("半", "期"), ("四", "半"), ("上", "半"), ("下", "半"): return true
    case ("年", _), ("月", _):
      guard endsNumber(index - 1, in: text) else { return false }
      if next == "第" || "上下".contains(next) && follower == "半" { return true }
      if ordinals.contains(next) { return "季半".contains(follower) }
      return isDigit(next)
        && text[index...].first { !isDigit($0) && !"–～~-至".contains($0) }.map("月日".contains) == true
    default: return false
    }
  }

  private static let ordinals: Set<Character> = ["一", "二", "三", "四"]

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private static func begins(_ name: [Character], at index: Int, in text: [Character]) -> Bool {
    index + name.count <= text.count && zip(name, text[index...]).allSatisfy { $0 == $1 }
  }

  /// True where digits, or a scale word behind digits, end.
  private static func endsNumber(_ index: Int, in text: [Character]) -> Bool {
    var last = index - 1
    while last >= 0, scales.contains(text[last]) { last -= 1 }
    return last >= 0 && isDigit(text[last])
  }

  /// The places, as offsets of UTF-8, where a line must not end; none in texts without Han letters.
  package static func heldPlaces(in text: String) -> [Int] {
    guard text.utf8.contains(where: { $0 >= 0xE3 }) else { return [] }
    let characters = Array(text)
    var places: [Int] = []
    var offset = 0
    for index in characters.indices {
      if holds(before: index, in: characters) { places.append(offset) }
      offset += characters[index].utf8.count
    }
    return places
  }
}
