/// Names that stand for all members together, as rows of totals have them among the rows of their parts.
package enum WholeNames {
  /// Whether a member is a total by its name: `World`, `TOTAL`, `Grand total`, `全球`, `Всего`.
  package static func contain(_ name: String) -> Bool {
    if names.contains(name) { return true }
    // Most members are long, or begin like nothing here.
    guard name.utf8.count <= longest else { return false }
    return names.contains(name.lowercased())
  }

  private static let names: Set<String> = [
    "world", "wld", "w00", "w1", "total", "totals", "grand total", "all", "sum", "all countries",
    "all partners", "all products", "all commodities", "all sectors", "all goods", "all items",
    "all regions", "the world", "whole world", "world total", "total world",
    "世界", "全球", "全世界", "合计", "总计", "總計", "合計", "总额", "全部", "全国", "全國", "小计", "小計", "総計", "総額",
    "합계", "총계", "세계", "전체", "мир", "весь мир", "всего", "итого", "все страны", "світ", "всього",
    "разом",
    "усі країни", "әлем", "барлығы", "жиыны", "дүйнө", "жалпы", "бардыгы", "dunyo", "jami", "jahon",
    "dünya", "toplam", "welt", "insgesamt", "gesamt", "summe", "alle länder", "monde", "ensemble",
    "tous les pays", "mundo", "todos los países", "العالم", "المجموع", "الإجمالي", "עולם", "סך הכל",
    "جهان", "مجموع", "کل", "دنیا",
  ]

  private static let longest = names.map(\.utf8.count).max() ?? 0
}
