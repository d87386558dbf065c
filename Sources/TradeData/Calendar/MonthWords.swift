/// Words of dates in lower case: names of months, in full and short, and what parts of a year are called.
enum MonthWords {
  /// The number of each month; 0 for the sign that makes a number the name of a month.
  static let months: [String: Int] = {
    var months: [String: Int] = ["月": 0, "월": 0]
    for names in lists {
      for (place, name) in names.split(separator: " ").enumerated() {
        for form in name.split(separator: "|") { months[String(form)] = place + 1 }
      }
    }
    return months
  }()

  private static let lists = [
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec",
    "januar|jänner februar|feber märz|mär|mrz april mai juni juli august september oktober|okt november dezember|dez",
    "janvier|janv février|févr mars avril|avr mai juin juillet|juil août septembre octobre novembre décembre|déc",
    "enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre octubre noviembre diciembre|dic",
    "январь|января|янв февраль|февраля|фев|февр март|марта|мар апрель|апреля|апр май|мая июнь|июня|июн июль|июля|июл август|августа|авг сентябрь|сентября|сен|сент октябрь|октября|окт ноябрь|ноября|ноя|нояб декабрь|декабря|дек",
    "січень|січня|січ лютий|лютого|лют березень|березня|бер квітень|квітня|квіт травень|травня|трав червень|червня|черв липень|липня|лип серпень|серпня|серп вересень|вересня|вер жовтень|жовтня|жовт листопад|листопада грудень|грудня|груд",
    "қаңтар|қаң ақпан|ақп наурыз|нау сәуір|сәу мамыр|мам маусым|мау шілде|шіл тамыз|там қыркүйек|қыр қазан|қаз қараша|қар желтоқсан|жел",
    "yanvar|yan fevral|fev mart aprel may iyun iyul avgust|avg sentabr|sentyabr oktabr|oktyabr noyabr|noy dekabr|dek",
    "ocak|oca şubat|şub mart nisan|nis mayıs haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara",
  ]

  /// Halves and quarters by how many make a year.
  static let parts: [String: Int] = [
    "q": 4, "quarter": 4, "qtr": 4, "quartal": 4, "quartals": 4, "kvartal": 4, "квартал": 4,
    "квартала": 4,
    "кв": 4, "тоқсан": 4, "тоқсаны": 4, "chorak": 4, "çeyrek": 4, "trimestre": 4, "trim": 4, "t": 4,
    "季度": 4, "第季度": 4, "四半期": 4, "분기": 4,
    "h": 2, "half": 2, "halbjahr": 2, "semestre": 2, "sem": 2, "полугодие": 2, "полугодия": 2,
    "півріччя": 2,
    "жартыжылдық": 2,
  ]

  /// Parts of a year that say which they are.
  static let numbered: [String: (part: Int, number: Int)] = {
    var words: [String: (part: Int, number: Int)] = [:]
    for (place, number) in ["一", "二", "三", "四"].enumerated() {
      for form in ["年第\(number)季度", "年\(number)季度", "第\(number)季度", "\(number)季度"] {
        words[form] = (4, place + 1)
      }
    }
    for year in ["", "年"] {
      (words[year + "上半年"], words[year + "下半年"]) = ((2, 1), (2, 2))
      (words[year + "上半期"], words[year + "下半期"]) = ((2, 1), (2, 2))
    }
    return words
  }()

  static let ordinals = [
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "first": 1, "second": 2, "third": 3, "fourth": 4,
    "первый": 1, "второй": 2, "третий": 3, "четвёртый": 4, "четвертый": 4,
  ]

  /// Words that say nothing more.
  static let fillers: Set<String> = [
    "年", "年第", "년", "第", "of", "the", "de", "del", "du", "г", "г.", "год", "года", "р", "року", "ж",
    "жыл", "жылғы", "жылы", "yil", "yili", "yılı", "st", "nd", "rd", "th", "er", "re", "e", "er.",
    "й", "ый",
    "го", "ші", "шы", "日", "일",
  ]
}
