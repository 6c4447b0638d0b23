### The method page and `mizan method`.

table-scales = چھ پیمانے
table-rules = قواعد
table-increments = کیا چیز کسی نتیجے کو زیادہ یا کم شدید بناتی ہے
table-thresholds = حدود
table-practice-words = عملی صورتِ حال کے الفاظ، اور انہیں کیسے پڑھا جاتا ہے
table-capacity-words = اداروں کی استعداد کے الفاظ، اور انہیں کیسے پڑھا جاتا ہے
table-accreditation = منظوری (ایکریڈیٹیشن) کے گریڈ، اور انہیں کیسے پڑھا جاتا ہے
table-series-scales = ناپی گئی قدریں کیسے پڑھی جاتی ہیں
table-series = ناپے گئے سلسلۂ اعداد
table-follow-up-grades = بعد کی پیش رفت کے گریڈ
scale-heading = { $step }۔ { $question }
scale-heading-esc = { $step }، معاشی، سماجی اور ثقافتی حقوق۔ { $question }
scale-step = { $value }: { $level }
scale-cut-under = { $value } سے کم: { $level }
scale-cut-to = { $value } تک: { $level }
scale-cut-above = اس سے زیادہ: { $level }
scale-by-place = اس سال نیچے رہنے والی ریاستوں کا حصہ: { $clauses }
