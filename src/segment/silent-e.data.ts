/**
 * What is left of verbs in -e when -ed or -ing is taken off: pric(e), manag(e). Counted in openly licensed English
 * (stems seen with -e and not, or seldom, without), and the verbs of business calls added.
 */
export const SILENT_E: ReadonlySet<string> = new Set(
  `
abat abbreviat abdicat abid abridg absolv abus acced accelerat accommodat accru accumulat accus ach achiev
acknowledg acquir activat adher administrat admir ador adulterat advanc advertis advis advocat affiliat ag
aggravat aggregat agitat agre alienat alleg alleviat allocat allur alternat amalgamat amortiz amus analys analyz
angl animat annihilat annotat announc anticipat apologiz appreciat approv approximat archiv argu aris arous
arrang arriv articulat ascrib aspir assassinat assembl assimilat associat assum assur attir attribut authenticat
authoriz automat autoscal aveng averag babbl backpropagat baffl bak balanc bar barbecu bas bath battl becom
befuddl behav believ berat besieg bit blad blam blaz blockad bor bottl bounc brac brais brak brambl breakdanc
breath bridg bridl bristl bronz brows bruis bubbl budg bulg bundl bustl cabl cach cag cak calcin calculat
calibrat capitaliz capsiz captivat captur car carbonat carboniz carv cas cascad castrat catalogu categoriz caus
ceas ced celebrat censur centr certificat chaf challeng chanc chang characteriz charg chas chim chok choos
chuckl circl circulat cit civiliz cleans cleav clon clos coagulat coalesc cobbl cod coerc coher coincid cok
collaborat collaps collat collid com combin commemorat commenc commercializ communicat commut compar compensat
compet compil complet complicat compos compris compromis comput concatenat conced conceiv concentrat
conceptualiz conclud condens conferenc configur confin confiscat confus congratulat conjectur conserv consol
consolidat conspir constitut consum contaminat contemplat continu contribut conven conver converg convinc
cooperat coordinat cop correlat corroborat coupl cran crav craz creas creat cremat crevic criminaliz crippl
criticiz crowdsourc cruis crumbl crumpl cuddl cultivat cultur cur curat curs curv customiz cycl damag danc dangl
dar dat dawdl daz dazzl debas debat decapitat deceiv decentraliz decid declar declin decod decompos decorat
decoupl decre decreas dedicat deduc deduplicat defam defil defin deflat defus degenerat degrad deleg delegat
delet delug delv demonstrat demot denot denounc deplet depos deprecat depreciat depriv deriv describ deserv
designat desir despis destabiliz destructur deteriorat determin devalu devaluat devastat deviat devis devot
diagnos dic dictat differentiat diffus digitiz dik dilut din disabl disadvantag disassembl discharg disciplin
disclos discontinu discourag discriminat diseas disentangl disgrac disguis dislik dismantl disparag dispens
dispers displac dispos disput disseminat dissipat dissolv dissuad distanc distribut div diverg divid divin
divorc divulg dodg dom domesticat domicil dominat donat dop dos doubl downsampl doz drap dredg driv drizzl dup
duplicat eas eclips edg educat elaborat elaps elevat eliminat elucidat embrac emerg empathiz emphasiz emulat
enabl encapsulat encas encircl enclos encod encourag endors endur energiz enforc engag engrav enhanc enlarg
enrag ensu ensur entangl enterpris entic entranc enumerat enunciat envelop envisag equat eradicat eras erod
escalat escap estimat evacuat evad evaluat evangeliz evaporat evidenc evok evolv exacerbat exaggerat examin
excavat exchang excit exclud excret excus execut exercis exhum exil exorcis expedit experienc expir explod
explor exponentiat expos expropriat exterminat extradit extrud ey fabl fabricat fac facilitat fad fak fam
familiariz fascinat fat fatigu featur fenc fertiliz figur fil fin finaliz financ fir fissur flak flam flar
fluctuat forag forc forg forgiv formaliz formulat fractur fram franchis fre freez fring frustrat fum fumbl fus
galvaniz gam gambl gap gargl gat gaug gaz generaliz generat giggl giv glanc glar glaz glid glu gobbl grad
graduat grappl grat graz griev grumbl guarante guid haggl hairstyl halv handl handshak harmoniz hat hav hedg
hesitat hid hik hing hir hitchhik hom hon hop hous huddl humiliat hybridiz hydrat hyp ic idl ignit ignor
illuminat illustrat imag imagin imbalanc imbu imitat immers imped implicat implor impos improv improvis incit
inclin includ incom inconvenienc incorporat increas incubat indicat induc indulg industrializ inflat influenc
infring infuriat infus ingratiat inhal initializ initiat injur inlin innovat inquir inscrib insinuat inspir
instanc instantiat instigat institut insulat insur integrat interchang interfer interlac interleav intermingl
internationaliz interrogat interspers intertwin interven intimidat intrigu introduc intrud inundat invad
invalidat investigat invigorat invit invoic invok involv irrigat irritat isolat issu iterat jeopardiz jingl jok
jostl judg juggl jumbl kindl lac laminat landscap lattic leas leav legislat leverag liberat licens lik lin
liquidat liv loath localiz locat lodg los lov lubricat lur lut machin magnetiz mak manag mandat manipulat mantl
manufactur marbl marinad marinat masquerad masturbat mat materializ matt matur maximiz measur meddl mediat
meditat memoiz memoriz menac merg messag micromanag microservic middl migrat min minc mingl minimis minimiz mir
misappropriat misguid misjudg misplac mistak misus mitigat mobiliz moderat moderniz modulat monetiz monopoliz
mortgag motivat moustach mov muckrak muddl multipl mumbl mutat mutilat nam namespac nap natur navigat necessitat
necklac negotiat nestl neutraliz nicknam nominat normaliz nos not notic nurs oblig obliterat obscur observ ogl
operat oppos optimiz orchestrat organiz originat outlin outrag outsourc overcom overestimat overrid overrul
overstat overus overwrit ow pac packag paddl pag paginat pal palpitat par parachut paralleliz pars participat
patroniz paus pav peddl penaliz penetrat penn perceiv perforat perfum permeat permut perpetrat persecut persever
personaliz perspir persuad pervad phas phon phras pickl pierc pil pin pip pipelin pirat pixelat plac plagiariz
plagu plat pleas pledg plung pois pok pol polic pollinat pollut populariz populat pos postpon postulat postur
pounc practic prais preced precipitat prejudic prepar prescrib preserv presid pressur pressuriz presum pric prim
principl prioritis prioritiz privileg priz prob procrastinat procur produc profil programm promis promot
promulgat pronounc propagat propos prosecut prostitut protrud prov provid provok prun publiciz pulveriz punctuat
purchas purg purs pursu puzzl quadrupl quak quarantin queu quibbl quot rac radiat rag rais rak rambl rang rap
rat rattl ravag realiz reassembl reassur rebuk recalculat receiv recharg reciprocat reclin recogniz recompil
reconcil reconfigur reconstitut recreat recuperat recycl redefin redistribut redoubl reduc refere referenc refin
refus refut regulat rehabilitat rehears reimburs reinforc reinstat reinvigorat reiterat rejoic rejuvenat relat
releas relegat reliev relocat remov renam renovat reorganiz repatriat replac replicat reproduc repudiat requir
rescal reschedul rescu resembl reserv reshap resid resiz resolv resonat resourc restor restructur resubscrib
resum retir retriev reunit reus rever revers revis reviv revok revolv rewrit rhotaciz rhym rid riddl ridicul
rifl rins rippl ris rot rotat rous rout rov ruffl rul rumbl rustl sacrific saddl salut salvag sampl sanitiz sat
saturat sav scal scar schedul schem scop scor scrambl scrap scrutiniz scuttl scyth secur seeth seiz sens sentenc
separat sequenc serializ serv servic settl sever shackl shad shak sham shap shar shav shin shov showcas shuffl
shuttl sid sidelin silenc simulat singl siz sizzl skat sleev slic slid slop smil smok smuggl sneez snor socializ
solv sooth sourc spac spar sparkl specializ speckl spectacl speculat spic splic spok sprinkl squabbl squar
squeez stabiliz stabl stag stagnat stak stal standardiz stapl star startl starv stat stepp stereotyp steriliz
stifl stigmatiz stimulat stipulat stockad stockpil ston stor strangl streamlin strid strik strip striv strok
structur struggl stumbl styl subdivid subdu subjugat submerg subordinat subscrib subsidiz substitut suckl
suffocat summariz supercharg supersed supervis suppos surfac surg surmis surnam surpris surviv swindl swip
symboliz synchroniz syndicat synthesiz tabl tackl tak tam tangl tantaliz tap tast teas telephon telescop templat
tenur terminat terrac terroriz textur them thriv throttl til tim tingl tinkl tipto tir titillat titl toggl
tolerat ton tongu tortur trac trad trampl transcod transcrib translat transliterat transpil transpos travers
treasur trembl triag trifl tripl troubl trounc truncat tun twin twinkl typ unbalanc underestimat underlin
undermin underscor undertak unit unsubscrib unwelcom updat upgrad uppercas upsampl urg urinat us utiliz validat
valu vectoriz venerat ventilat ventur vers vibrat violat visualiz voic vot wad wag waiv wak wan wast wattl wav
weav wedg welcom whal whil whin whistl whit whor wiggl wip wir wobbl womaniz wrangl wrestl wriggl wrinkl writ
yok zon
`
    .trim()
    .split(/\s+/),
);
