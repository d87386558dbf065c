import Drawing
import Testing

@Suite("numbers among Han letters")
struct HanNumbersTests {
  @Test(
    "a number is torn from its unit, or a word from a word",
    arguments: [
      ("购买了1.79万辆车", "购|买|了|1|.|7|9万辆|车"),
      ("共23.5亿美元。", "共|2|3|.|5亿美元|。"),
      ("120億ドルの輸出", "1|2|0億ドル|の|輸|出"),
      ("2023年1月", "2|0|2|3年1月"),
      ("2023年1–4月，3年5万", "2|0|2|3年1|–|4月|，|3年|5万"),
      ("2023年第1季度", "2|0|2|3年第1季度"),
      ("2024年上半年的下半场", "2|0|2|4年上半年|的|下半|场"),
      ("万辆汽车", "万|辆|汽|车"),
      ("美元", "美|元"),
    ])
  func held(text: String, pieces: String) {
    let characters = Array(text)
    var found = ""
    for index in characters.indices {
      if index > 0, !HanNumbers.holds(before: index, in: characters) { found += "|" }
      found.append(characters[index])
    }
    #expect(found == pieces)
  }

  @Test("places are counted in bytes, and texts without Han letters have none")
  func places() {
    #expect(HanNumbers.heldPlaces(in: "共5万辆") == [4, 7])
    #expect(HanNumbers.heldPlaces(in: "5 million, 7–8%") == [])
  }
}
