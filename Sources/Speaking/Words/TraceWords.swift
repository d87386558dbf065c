/// The words of the appendix that says where figures come from, in one language.
package struct TraceWords: Sendable {
  /// The appendix itself.
  package let title: String
  /// Its parts.
  package let figures: String
  package let numbers: String
  package let files: String
  /// Before a count: "rows: 3".
  let rows: String
}

extension Language {
  package var traceWords: TraceWords { TraceWords.all[code] ?? .english }

  /// "chongqing-exports.csv (rows: 3)"
  package func rows(_ count: Int, of file: String) -> String {
    remark(file, labelled(traceWords.rows, number(Double(count))))
  }
}

extension TraceWords {
  static let english = TraceWords(
    title: "Where the figures come from", figures: "Figures and tables",
    numbers: "Computed numbers", files: "Files", rows: "rows")

  static let all: [String: TraceWords] = [
    "en": english,
    "zh-Hans": TraceWords(
      title: "数字从何而来", figures: "图与表", numbers: "计算得出的数字", files: "数据文件", rows: "行数"),
    "zh-Hant": TraceWords(
      title: "數字從何而來", figures: "圖與表", numbers: "計算得出的數字", files: "資料檔案", rows: "列數"),
    "ru": TraceWords(
      title: "Откуда взяты числа", figures: "Рисунки и таблицы", numbers: "Вычисленные числа",
      files: "Файлы", rows: "строк"),
    "kk": TraceWords(
      title: "Сандар қайдан алынды", figures: "Суреттер мен кестелер",
      numbers: "Есептелген сандар", files: "Файлдар", rows: "жол саны"),
    "ky": TraceWords(
      title: "Сандар кайдан алынды", figures: "Сүрөттөр жана таблицалар",
      numbers: "Эсептелген сандар", files: "Файлдар", rows: "сап саны"),
    "uz": TraceWords(
      title: "Sonlar qayerdan olingan", figures: "Rasmlar va jadvallar",
      numbers: "Hisoblangan sonlar", files: "Fayllar", rows: "qatorlar soni"),
    "uk": TraceWords(
      title: "Звідки взято числа", figures: "Рисунки й таблиці", numbers: "Обчислені числа",
      files: "Файли", rows: "рядків"),
    "tr": TraceWords(
      title: "Rakamlar nereden geliyor", figures: "Şekiller ve tablolar",
      numbers: "Hesaplanan sayılar", files: "Dosyalar", rows: "satır sayısı"),
    "ja": TraceWords(
      title: "数値の出典", figures: "図と表", numbers: "計算した数値", files: "データファイル", rows: "行数"),
    "ko": TraceWords(
      title: "수치의 출처", figures: "그림과 표", numbers: "계산한 수치", files: "데이터 파일", rows: "행 수"),
    "de": TraceWords(
      title: "Woher die Zahlen stammen", figures: "Abbildungen und Tabellen",
      numbers: "Berechnete Zahlen", files: "Dateien", rows: "Zeilen"),
    "fr": TraceWords(
      title: "D’où viennent les chiffres", figures: "Graphiques et tableaux",
      numbers: "Chiffres calculés", files: "Fichiers", rows: "lignes"),
    "es": TraceWords(
      title: "De dónde salen las cifras", figures: "Gráficos y tablas",
      numbers: "Cifras calculadas", files: "Archivos", rows: "filas"),
    "ar": TraceWords(
      title: "من أين جاءت الأرقام", figures: "الأشكال والجداول",
      numbers: "الأرقام المحسوبة", files: "الملفات", rows: "صفوف"),
    "he": TraceWords(
      title: "מניין המספרים", figures: "תרשימים וטבלאות",
      numbers: "מספרים מחושבים", files: "קבצים", rows: "שורות"),
    "fa": TraceWords(
      title: "ارقام از کجا آمده\u{200C}اند", figures: "نمودارها و جدول\u{200C}ها",
      numbers: "ارقام محاسبه\u{200C}شده", files: "پرونده\u{200C}ها", rows: "سطر"),
    "ur": TraceWords(
      title: "اعداد کہاں سے آئے", figures: "اشکال اور جداول",
      numbers: "حساب شدہ اعداد", files: "فائلیں", rows: "قطاریں"),
  ]
}
