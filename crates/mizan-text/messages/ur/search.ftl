### Search: what is said beside the hits.

# Words that stand before the number of an article, between spaces; each is compared in lower case.
search-article-words = آرٹیکل دفعہ شق article art
search-answers = ان الفاظ سے جو چیزیں مراد ہیں
search-instead = لکھے گئے تمام الفاظ کسی جگہ نہیں ملے۔ ان کی جگہ یہ تلاش کیا گیا: { $words }
search-dropped = یہ تمام الفاظ ایک ساتھ کسی جگہ نہیں ملے۔ چھوڑے گئے الفاظ: { $words }
search-near = یہ الفاظ کسی جگہ نہیں ملے۔ ان سے قریب ترین الفاظ:


# Words that say little by themselves, between spaces: left out when names are compared, and the first to go
# where nothing has all words of a search.
search-small-words = کا کے کی کو سے میں پر اور یا ہے ہیں ہوں تھا حق حقوق حقِ نے تک لیے کیا کیسے کہاں کون کب بارے متعلق آزادی یہ وہ

# Words that stand before the number of a section of a law, between spaces.
search-section-words = دفعہ دفعات

# What people call rights beside their names: the id of a right, a colon, and names between semicolons.
search-other-names =
    life: زندگی کا حق; سزائے موت; ماورائے عدالت قتل; پھانسی
    torture: تشدد; اذیت; اذیت رسانی; بدسلوکی; ایذا رسانی
    liberty: من مانی گرفتاری; گرفتاری; شخصی آزادی
    disappearance: جبری گمشدگی; گمشدگی; لاپتا افراد; لاپتہ افراد; جبری لاپتا
    fair-trial: منصفانہ سماعت; منصفانہ مقدمہ; قانونی ضابطہ
    privacy: نجی زندگی; رازداری; نگرانی
    religion: مذہب; مذہبی آزادی; عقیدہ
    expression: اظہارِ رائے; آزادیِ اظہار; آزادی اظہار رائے; اظہار; صحافت کی آزادی; آزادی صحافت; آزادیِ صحافت; پریس کی آزادی; سنسرشپ
    assembly: اجتماع; احتجاج; پرامن احتجاج; جلسہ
    participation: ووٹ کا حق; ووٹ; انتخابات; سیاسی شرکت
    remedy: انصاف تک رسائی; داد رسی; انصاف
    equality: مساوات; برابری; امتیاز; امتیازی سلوک
    women: خواتین; خواتین کے حقوق; عورتوں کے حقوق; عورت; حقوق نسواں; صنفی مساوات
    child: بچوں کے حقوق; بچے; بچہ; حقوق اطفال
    minorities: اقلیت; اقلیتوں کے حقوق; اقلیتیں
    work: روزگار; کام کا حق; ملازمت
    social-security: سماجی تحفظ
    living-standard: معیار زندگی
    health: صحت; صحت کا حق; علاج
    education: تعلیم; تعلیم کا حق; اسکول
    culture: ثقافت; ثقافتی حقوق
    detention: قیدی; قیدیوں کے حقوق; زیر حراست; حراست; جیل
    slavery: غلامی; جبری مشقت; انسانی اسمگلنگ
    legal-person: قانونی اہلیت
    identity: پیدائش کا اندراج; شہریت
    movement: نقل و حرکت
    asylum: پناہ; پناہ گزین; مہاجرین
    information: معلومات تک رسائی; معلومات کا حق
    association: انجمن سازی
    gbv: گھریلو تشدد; صنفی تشدد; خواتین پر تشدد
    family: شادی; خاندان; کم عمری کی شادی
    disability: معذوری; معذور افراد; معذور
    migrants: تارکین وطن
    property: جائیداد; ملکیت
    work-conditions: کام کے حالات; کم از کم اجرت
    unions: ٹریڈ یونین; ہڑتال
    food: خوراک; بھوک
    water: پانی; صفائی
    housing: رہائش; مکان
    self-determination: حق خود ارادیت
    environment: ماحول; ماحولیات; آلودگی

# Words that mean what the facts say in others: the facts' English words, a colon, and words between
# semicolons.
search-other-words =
    torture: تشدد; اذیت; اذیت رسانی; ایذا رسانی
    ill-treatment: بدسلوکی
    disappearance: جبری گمشدگی; گمشدگی; لاپتا افراد; لاپتہ افراد
    death penalty: سزائے موت
    killing: قتل; ماورائے عدالت قتل
    life: زندگی
    arrest: گرفتاری
    liberty: شخصی آزادی
    freedom: آزادی
    fair trial: منصفانہ سماعت
    trial: سماعت; مقدمہ
    privacy: رازداری; نجی زندگی
    religion: مذہب
    religious: مذہبی
    blasphemy: توہین رسالت; توہین مذہب; گستاخی
    expression: اظہار; اظہار رائے; آزادی اظہار; آزادی اظہار رائے
    press: صحافت; پریس; آزادی صحافت
    journalists: صحافی
    assembly: اجتماع
    protest: احتجاج
    election: انتخاب; انتخابات
    vote: ووٹ
    remedy: داد رسی
    justice: انصاف
    equality: مساوات; برابری
    discrimination: امتیاز; امتیازی سلوک
    women: عورت; عورتوں کے حقوق; خواتین; خواتین کے حقوق; حقوق نسواں
    gender: صنف; صنفی
    child: بچہ; بچے; بچوں; بچوں کے حقوق; اطفال
    minorities: اقلیت; اقلیتوں کے حقوق; اقلیتیں
    work: کام; روزگار
    labour: مشقت; مزدور
    forced labour: جبری مشقت
    social security: سماجی تحفظ
    health: صحت
    education: تعلیم
    culture: ثقافت
    detention: حراست
    prison: جیل
    prisoners: قیدی
    slavery: غلامی
    trafficking: انسانی اسمگلنگ; اسمگلنگ
    nationality: شہریت
    movement: نقل و حرکت
    refugee: پناہ گزین; مہاجر; مہاجرین
    asylum: پناہ
    information: معلومات
    association: انجمن سازی
    domestic violence: گھریلو تشدد
    violence: صنفی تشدد
    marriage: شادی
    family: خاندان
    disability: معذور; معذوری; معذور افراد
    migrant: تارکین وطن; تارک وطن
    property: جائیداد; ملکیت
    union: ٹریڈ یونین; یونین
    food: خوراک
    water: پانی
    housing: رہائش; مکان
    environment: ماحول; ماحولیات
    section: دفعہ; دفعات
    article: آرٹیکل; شق
    constitution: آئین; دستور
    penal code: تعزیرات; مجموعہ تعزیرات; تعزیرات پاکستان
    law: قانون; قوانین
    act: ایکٹ
    court: عدالت
    supreme court: سپریم کورٹ; عدالت عظمی
    judge: جج
    police: پولیس
    army: فوج
    military: فوجی
    government: حکومت
    parliament: پارلیمان; پارلیمنٹ
    commission: کمیشن
    human rights: انسانی حقوق
    rights: حق; حقوق
    treaty: معاہدہ; معاہدے
    convention: کنونشن
    covenant: میثاق
    reservation: تحفظ; تحفظات
    recommendation: سفارش; سفارشات
    report: رپورٹ
    committee: کمیٹی
    complaint: شکایت
    terrorism: دہشت گردی; انسداد دہشت گردی
    punjab: پنجاب
    sindh: سندھ
    balochistan: بلوچستان
    khyber: خیبر پختونخوا; خیبر
    islamabad: اسلام آباد
    kashmir: کشمیر
    ahmadi: احمدی
    christian: مسیحی; عیسائی
    hindu: ہندو
    islam: اسلام
    honour: غیرت
    acid: تیزاب
    rape: زیادتی; عصمت دری
    poverty: غربت
    corruption: بدعنوانی
    climate: موسمیاتی تبدیلی; موسمیاتی
    impunity: استثنی
    united nations: اقوام متحدہ
