/** Given names and what people are called for short, each line one name; a short form may belong to several. */
const NAMES = `
abigail abby abbie gail
albert al bert
alexander alex alec sandy sascha sasha aleksandr alexandre alejandro aleksander alexandros oleksandr alessandro
alexandra alex sandra sasha aleksandra oleksandra alessandra
alfred alf fred
allison allie ali
amanda mandy
andrew andy drew andreas andre andrei andrej andrzej andrey andres andrii andrea
anastasia nastya ana anastasiya
angela angie
anthony tony antonio anton toni antoni antonin antonios
antonia toni
arthur art
barbara barb babs
benjamin ben benny
bernard bernie bernhard bernd
carolyn carol carrie
caroline carol carrie
catherine kate cathy katherine kathryn kathy katie cat katharina ekaterina katrin katarzyna aikaterini yekaterina catalina caterina catarina kateryna karin
charles charlie chuck chas karl carl carlos carlo karol karel
charlotte lottie charlie
christian chris
christina tina chris christine kristina kristin
christopher chris kit topher christoph krzysztof christophe cristobal
claudia claudi
cynthia cindy
daniel dan danny
david dave davy dawud dawid
deborah deb debbie debra
dennis denny
dietrich dieter
dmitry dima dmitri dimitri dmitriy dmytro dimitrios dimitris
donald don donny
dorothy dot dotty dorothea doris
douglas doug
edward ed eddie ted teddy ned eduard eduardo
eleanor ellie nell nora
elizabeth liz beth betty eliza lizzie betsy lisa elisabeth elise elzbieta yelizaveta elizaveta elisabetta isabel alzbeta
emily em emma
eugene gene yevgeny evgeny evgeniy yevgeniy jewgeni
florian flo
francis frank fran francesco francisco francois franz frantisek franciszek
frances fran fanny
franziska franzi
frederick fred freddy friedrich fritz
gabriel gabe
gabrielle gabi gaby gabriele
george georg jorge giorgio yuri jerzy georgios giorgos yorgos georgiy georgy heorhii jiri
gerald gerry jerry
gerhard gerd
geoffrey geoff jeff jeffrey
gregory greg gregor grigory grzegorz gregoire grigorios
gunther gunter
harold harry hal
heinrich heinz henry heiner
helen nell helena elena yelena eleni helene olena
henry harry hank henri enrique henrik enrico heinrich henryk hendrik
hermann herman
irene rena
isabella bella izzy isabel isabelle
jacob jake jakob yaqub yakov jacques jakub
james jim jimmy jamie jaime jacques giacomo
janet jan
jennifer jen jenny
jessica jess jessie
johannes hannes hans johann jan
john jack johnny jon ivan juan jean giovanni jan johann johannes ioannis giannis yuhanna joao hans
jonathan jon jonny johnathan
joseph joe joey jose josef giuseppe yusuf yosef youssef yousef iosif josip
joshua josh
judith judy
juergen jurgen
julia julie jule yulia yuliya iuliia julija
kenneth ken kenny
kimberly kim
lawrence larry laurence lorenz lorenzo lavrentiy
leonard leo len lenny
louis lou luis ludwig luigi
lucille lucy
madeline maddie
manfred manni manny
margaret maggie meg peggy marge margot greta margarete margarita malgorzata marguerite margherita
maria marie mary mia maryam marija
marcus mark markus marc marco
martin marty
martha marty
matthew matt matty matthias mateo matteo mateusz matvey mathieu
maximilian max
maxwell max
megan meg
melissa mel missy
michael mike mick mickey michel miguel mikhail michele mikhael mihail michail mykhailo michal mihai
mohammed muhammad mohamed mohammad mohd muhammed mehmet
nancy nan
natalie nat natalia nathalie
nathan nat nate nathaniel
nicholas nick nicolas nikolaus klaus niko nikolai nikolay nikolaj nicolai nikolaos mikolaj niccolo
nicole nicky nikki
oliver ollie olivier
olivia liv
pamela pam
patricia pat patty trish tricia
patrick pat paddy
paul pablo paolo pavel pawel pavlo pavlos
peter pete pedro pietro pierre pyotr petr piotr petros petro petar
philip phil philipp phillip felipe filip filippo filipp
rachel rae
raymond ray
rebecca becky becca
richard rick dick rich ricky ricardo ryszard riccardo
robert bob rob bobby robbie bert roberto rupert
roger rodge rodger
roland rolf
ronald ron ronny
rosemary rose
rudolf rudi
samantha sam
samuel sam sammy
sandra sandy
sarah sally sara sarai
sebastian seb basti bastian
sergey sergei serge sergio
sophia sophie sofia zofia sofija
stephanie steph steffi stefanie
stephen steve steven stefan steffen esteban stephan etienne stepan szczepan stefano istvan stefanos stjepan
susan sue susie suzanne susanne susanna zuzana zuzanna susana
theodore ted theo teddy theodor
theresa terry tess teresa therese
thomas tom tommy tomas tomasz tommaso foma
timothy tim timmy timofey
ulrich uli
ulrike uli
valentina val
valerie val
veronica ronnie
victor vic viktor
victoria vicky tori
vincent vince vinny
vladimir vlad volodymyr wladimir wlodzimierz
walter wally walt
werner wern
wilhelm willi
william bill will billy willy liam guillermo guillaume
wolfgang wolf
yevgenia zhenya
zachary zach zack
abraham ibrahim avraham abram
agnes agnieszka ines anezka
eva eve ewa
ann anna anne hannah hanna ana
basil vasily vasiliy vasil vasilios wassili
hedwig jadwiga
hussein husain hussain husayn hossein hosein
joanna johanna joana ioanna giovanna ivana yoanna
lucas luke luca lukas lukasz luc
magdalena magda madeleine
moses musa moshe moussa
omar umar
ahmed ahmad ahmet
ali aly
abdullah abdallah abdulla abdullahi
simon semyon szymon simeon shimon
solomon sulayman suleiman suleyman
tatiana tatyana tanya tania
thaddeus tadeusz
yasmin jasmin jasmine yasmine
zoe zoi
`;

const namesOf = new Map<string, Set<number>>();
NAMES.trim()
  .split("\n")
  .forEach((line, number) => {
    for (const name of line.split(" ")) namesOf.set(name, (namesOf.get(name) ?? new Set()).add(number));
  });

/** Whether one given name is short for the other, or both are for a third, or it is the same in another language. Folded names. */
export function isNickname(left: string, right: string): boolean {
  const [ones, others] = [namesOf.get(left), namesOf.get(right)];
  return left !== right && ones !== undefined && others !== undefined && [...ones].some((name) => others.has(name));
}
