/**
 * What sites print around an article, as fold() leaves it and without punctuation: buttons, menus, forms, notices. General
 * lists, in both languages whatever the article's own, because a site's theme is often left in English.
 */

const phrases = (list: string) => list.trim().split(/\s*[|\n]\s*/)

/** A line made of nothing but these is furniture. */
export const labels = phrases(`
  skip links | scroll to continue | like loading | loading | type here | post navigation | recent posts | recent comments
  opens in new window | home | home page | menu | main menu | search | close | open menu | sign in | log in | login | register
  my account | subscribe | subscribe now | donate | newsletter | newsletters | share | share this
  share this article | share this story | share this post | share article | save | print | email | e mail | copy
  copy link | link copied | listen | listen to article | listen to this article | listen to this story | tweet | pin | pin it | send
  facebook | twitter | x
  whatsapp | telegram | linkedin | instagram | youtube | tiktok | pinterest | reddit | messenger | viber | threads
  bluesky | snapchat | rss | google news | advertisement | advertisements | ad | sponsored | sponsored content
  promoted | comments | comment | no comments | leave a comment | leave a reply | leave a reply cancel reply
  add a comment | add comment | post a comment | post comment | submit comment | view comments | show comments
  join the conversation | cancel reply | reply | submit | name | your name | your email | website | your comment
  previous | next | previous post | next post | previous article | next article | older posts | newer posts
  read more | show more | load more | see more | see all | view all | more | more news | more stories
  more from the web | latest | latest news | breaking news | trending | trending now | most read | most popular
  most viewed | popular | top stories | top news | editors picks | recommended | recommended for you
  recommended stories | related | related articles | related stories | related posts | related news
  related topics | related content | related coverage | you may also like | you might also like | you may like
  also read | read also | see also | read next | up next | more on this story | more on this topic | tags | topics
  keywords | categories | filed under | back to top | scroll to top | go to top | to top | top | skip to content
  skip to main content | skip to navigation | privacy | privacy policy | cookie policy | cookie settings | cookies
  manage preferences | manage cookies | manage consent | cookie preferences | email address | accept | accept all
  accept cookies | reject all | i agree | got it | terms | terms of use | terms of service
  terms and conditions | contact | contact us | about | about us | advertise | advertise with us | careers
  sitemap | follow us | follow | about the author | author | enlarge | enlarge image | view gallery | play
  play video | watch live | live | font size | increase font size | decrease font size
  increase text size | decrease text size | reset font size | dark mode | light mode | night mode | reading mode
  end of list | list of 1 item | story continues below advertisement
  article continues below advertisement | end of story | الرئيسيه | الصفحه الرئيسيه | القائمه | القائمه الرئيسيه
  بحث | ابحث | البحث | البحث عن | اغلاق | دخول | تسجيل الدخول | تسجيل دخول | تسجيل | انشاء حساب | حسابي | اشترك
  اشترك الان | الاشتراك | النشره البريديه | القائمه البريديه | شارك | شارك المقال | شارك الخبر | شارك هذا المقال
  شارك هذا الخبر | شارك عبر | شارك علي | شاركها | مشاركه | مشاركه عبر | مشاركه المقال | مشاركه الخبر | المشاركه
  حفظ | طباعه | اطبع | ارسل | ارسال | ارسال بالبريد | بريد | البريد | بريد الكتروني | نسخ | نسخ الرابط
  تم نسخ الرابط | رابط مختصر | استمع | استمع للمقال | استمع الي المقال | استمع الي الخبر | غرد | تغريد | فيسبوك
  فيس بوك | تويتر | اكس | واتساب
  واتس اب | تيليجرام | تيليغرام | تلغرام | تلجرام | لينكدان | لينكد ان | انستغرام | انستجرام | يوتيوب | تيك توك
  بنترست | ماسنجر | سناب شات | اعلان | اعلانات | الاعلان | ماده اعلانيه | محتوي برعايه | تعليق | تعليقات
  التعليقات | لا تعليقات | لا توجد تعليقات | اضف تعليق | اضف تعليقا | اضف تعليقك | اترك تعليق | اترك تعليقا
  اترك تعليقك | اترك ردا | اترك رد | اترك ردا الغاء الرد | اكتب تعليق | اكتب تعليقا | اكتب تعليقك | ارسال التعليق
  ارسل التعليق | نشر التعليق | الغاء الرد | رد | الرد | الاسم | البريد الالكتروني | الموقع الالكتروني | الموقع
  التعليق | السابق | التالي | المقال السابق | المقال التالي | الخبر السابق | الخبر التالي | الصفحه التاليه
  المزيد | مزيد | المزيد من الاخبار | اقرا المزيد | قراءه المزيد | عرض المزيد | عرض الكل | شاهد المزيد | شاهد الكل
  اخر الاخبار | احدث الاخبار | الاخبار | عاجل | الاكثر قراءه | الاكثر مشاهده | الاكثر تداولا | الاكثر شعبيه
  الاكثر تعليقا | مواضيع ذات صله | موضوعات ذات صله | مقالات ذات صله | اخبار ذات صله | ذات صله | مواضيع متعلقه
  موضوعات متعلقه | مقالات متعلقه | اخبار متعلقه | مقالات مشابهه | مواضيع مشابهه | مواد ذات صله | قد يهمك
  قد يهمك ايضا | قد يعجبك | قد يعجبك ايضا | ربما يعجبك ايضا | اقرا ايضا | اقرا ايضا علي موقعنا | شاهد ايضا
  طالع ايضا | اخترنا لك | مختارات | وسوم | الوسوم | كلمات مفتاحيه | الكلمات المفتاحيه | كلمات دلاليه
  الكلمات الدلاليه | علامات | تصنيفات | الي الاعلي | العوده الي الاعلي | العوده للاعلي | اذهب الي الاعلي
  تخطي الي المحتوي | انتقل الي المحتوي | سياسه الخصوصيه | الخصوصيه | شروط الاستخدام | الشروط والاحكام
  سياسه ملفات تعريف الارتباط | موافق | قبول | قبول الكل | رفض | اوافق | اتصل بنا | تواصل معنا | من نحن | عن الموقع
  اعلن معنا | وظائف | خريطه الموقع | تابعنا | تابعونا | متابعه | عن الكاتب | الكاتب | تكبير الصوره | شغل الفيديو
  بث مباشر | البث المباشر | مباشر | حجم الخط | تكبير الخط | تصغير الخط | تكبير | تصغير
  الوضع الليلي | الوضع الداكن | الوضع النهاري | وضع القراءه | نهايه القائمه | هذا المقال يعبر عن راي كاتبه
`)

/** The names sections go by: alone they are a kicker above the headline, three and more in a line are a menu. */
export const sectionNames = phrases(`
  news | world | world news | politics | opinion | opinions | analysis | comment | editorial | features | feature
  explainer | interview | interviews | investigations | business | economy | markets | tech | technology | science
  health | sport | sports | culture | arts | entertainment | lifestyle | travel | weather | climate | environment
  video | videos | photos | pictures | podcasts | middle east | africa | asia | europe | americas | uk | us
  exclusive | breaking | اخبار | العالم | اخبار العالم | عالم | دولي | دوليات | عربي | عربي ودولي | محليات | محلي
  سياسه | السياسه | اقتصاد | الاقتصاد | مال واعمال | مال | اعمال | راي | الراي | اراء | مقالات | مقال
  مقالات الراي | تحليل | تحليلات | تقرير | تقارير | تحقيقات | تحقيق | حوار | حوارات | مقابلات | ملفات | خاص | حصري
  رياضه | الرياضه | ثقافه | ثقافه وفن | ثقافه وفنون | فن | فنون | علوم | علوم وتكنولوجيا | تكنولوجيا | تقنيه | صحه
  طب | منوعات | لايف ستايل | مجتمع | سياحه | طقس | مناخ | بيئه | فيديو | صور | بودكاست | الشرق الاوسط | افريقيا
`)
