/// Names of parts of the calendar that return, and of counts without a unit.
extension Language {
  /// A month of any year, from 1: "Jan", "1月".
  package func monthName(_ month: Int) -> String {
    (1...12).contains(month)
      ? tables.calendar.short.months.text(month, month) : String(month)
  }

  /// A quarter of any year, from 1: "Q1".
  package func quarterName(_ quarter: Int) -> String {
    (1...4).contains(quarter)
      ? tables.calendar.short.quarters.text(quarter, quarter) : String(quarter)
  }

  /// A day of the week, from 1 for Monday: "Mon", "周一".
  package func weekdayName(_ weekday: Int) -> String {
    let names = words(in: Language.weekdays).split(separator: " ")
    return names.indices.contains(weekday - 1) ? String(names[weekday - 1]) : String(weekday)
  }

  /// The ten years from one on: "1990s", "1990年代".
  package func decadeName(_ year: Int) -> String {
    fill(words(in: Language.decades), String(year))
  }

  /// What a count of rows is called where the author did not say: "Number of rows".
  package var rowCountName: String { words(in: Language.rowCounts) }

  private func words(in table: [(code: String, words: String)]) -> String {
    (table.first { $0.code == code } ?? table[0]).words
  }

  private static let weekdays: [(code: String, words: String)] = [
    ("en", "Mon Tue Wed Thu Fri Sat Sun"), ("zh-Hans", "周一 周二 周三 周四 周五 周六 周日"),
    ("ru", "пн вт ср чт пт сб вс"), ("kk", "дс сс ср бс жм сб жс"),
    ("zh-Hant", "週一 週二 週三 週四 週五 週六 週日"), ("ja", "月 火 水 木 金 土 日"),
    ("ko", "월 화 수 목 금 토 일"), ("de", "Mo Di Mi Do Fr Sa So"),
    ("fr", "lun. mar. mer. jeu. ven. sam. dim."), ("es", "lun mar mié jue vie sáb dom"),
    ("uk", "пн вт ср чт пт сб нд"), ("uz", "Dush Sesh Chor Pay Jum Shan Yak"),
    ("ky", "дш шш шр бш жм иш жк"), ("tr", "Pzt Sal Çar Per Cum Cmt Paz"),
    ("ar", "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"),
    ("he", "ב׳ ג׳ ד׳ ה׳ ו׳ ש׳ א׳"),
    ("fa", "دوشنبه سه\u{200C}شنبه چهارشنبه پنج\u{200C}شنبه جمعه شنبه یکشنبه"),
    ("ur", "پیر منگل بدھ جمعرات جمعہ ہفتہ اتوار"),
  ]

  private static let decades: [(code: String, words: String)] = [
    ("en", "{0}s"), ("zh-Hans", "{0}年代"), ("ru", "{0}-е"), ("kk", "{0}-жж."),
    ("zh-Hant", "{0}年代"), ("ja", "{0}年代"), ("ko", "{0}년대"), ("de", "{0}er"),
    ("fr", "années {0}"), ("es", "años {0}"), ("uk", "{0}-ті"), ("uz", "{0}-yillar"),
    ("ky", "{0}-жж."), ("tr", "{0}’lar"),
    ("ar", "عقد {0}"),
    ("he", "שנות ה־{0}"),
    ("fa", "دههٔ {0}"),
    ("ur", "{0} کی دہائی"),
  ]

  private static let rowCounts: [(code: String, words: String)] = [
    ("en", "Number of rows"), ("zh-Hans", "行数"), ("ru", "Число строк"), ("kk", "Жолдар саны"),
    ("zh-Hant", "列數"), ("ja", "行数"), ("ko", "행 수"), ("de", "Anzahl der Zeilen"),
    ("fr", "Nombre de lignes"), ("es", "Número de filas"), ("uk", "Кількість рядків"),
    ("uz", "Qatorlar soni"), ("ky", "Саптардын саны"), ("tr", "Satır sayısı"),
    ("ar", "عدد الصفوف"),
    ("he", "מספר השורות"),
    ("fa", "شمار سطرها"),
    ("ur", "قطاروں کی تعداد"),
  ]
}
