/** Given names and what people are called for short, each line one name; a short form may belong to several. */
const NAMES = `
abigail abby abbie gail
albert al bert
alexander alex alec sandy sascha sasha aleksandr alexandre alejandro aleksander
alexandra alex sandra sasha
alfred alf fred
allison allie ali
amanda mandy
andrew andy drew andreas andre andrei andrej
anastasia nastya ana
angela angie
anthony tony antonio anton toni
antonia toni
arthur art
barbara barb babs
benjamin ben benny
bernard bernie bernhard bernd
carolyn carol carrie
caroline carol carrie
catherine kate cathy katherine kathryn kathy katie cat katharina ekaterina katrin
charles charlie chuck chas karl carl carlos
charlotte lottie charlie
christian chris
christina tina chris christine kristina kristin
christopher chris kit topher christoph
claudia claudi
cynthia cindy
daniel dan danny
david dave davy
deborah deb debbie debra
dennis denny
dietrich dieter
dmitry dima dmitri dimitri
donald don donny
dorothy dot dotty dorothea doris
douglas doug
edward ed eddie ted teddy ned eduard eduardo
eleanor ellie nell nora
elizabeth liz beth betty eliza lizzie betsy lisa elisabeth elise
emily em emma
eugene gene yevgeny evgeny
florian flo
francis frank fran francesco francisco
frances fran fanny
franziska franzi
frederick fred freddy friedrich fritz
gabriel gabe
gabrielle gabi gaby gabriele
george georg jorge giorgio yuri
gerald gerry jerry
gerhard gerd
geoffrey geoff jeff jeffrey
gregory greg gregor grigory
gunther gunter
harold harry hal
heinrich heinz henry heiner
helen nell helena elena
henry harry hank henri enrique
hermann herman
irene rena
isabella bella izzy isabel isabelle
jacob jake jakob
james jim jimmy jamie
janet jan
jennifer jen jenny
jessica jess jessie
johannes hannes hans johann jan
john jack johnny jon ivan juan jean giovanni
jonathan jon jonny johnathan
joseph joe joey jose josef giuseppe yusuf
joshua josh
judith judy
juergen jurgen
julia julie jule
kenneth ken kenny
kimberly kim
lawrence larry laurence lorenz lorenzo
leonard leo len lenny
louis lou luis ludwig luigi
lucille lucy
madeline maddie
manfred manni manny
margaret maggie meg peggy marge margot greta margarete margarita
maria marie mary mia
marcus mark markus marc marco
martin marty
martha marty
matthew matt matty matthias mateo matteo
maximilian max
maxwell max
megan meg
melissa mel missy
michael mike mick mickey michel miguel mikhail michele
mohammed muhammad mohamed mohammad mohd muhammed mehmet
nancy nan
natalie nat natalia nathalie
nathan nat nate nathaniel
nicholas nick nicolas nikolaus klaus niko nikolai
nicole nicky nikki
oliver ollie olivier
olivia liv
pamela pam
patricia pat patty trish tricia
patrick pat paddy
paul pablo paolo pavel
peter pete pedro pietro pierre pyotr
philip phil philipp phillip felipe
rachel rae
raymond ray
rebecca becky becca
richard rick dick rich ricky ricardo
robert bob rob bobby robbie bert roberto
roger rodge rodger
roland rolf
ronald ron ronny
rosemary rose
rudolf rudi
samantha sam
samuel sam sammy
sandra sandy
sarah sally sara
sebastian seb basti bastian
sergey sergei serge sergio
sophia sophie sofia
stephanie steph steffi stefanie
stephen steve steven stefan steffen esteban stephan etienne
susan sue susie suzanne susanne susanna
theodore ted theo teddy theodor
theresa terry tess teresa therese
thomas tom tommy tomas
timothy tim timmy
ulrich uli
ulrike uli
valentina val
valerie val
veronica ronnie
victor vic viktor
victoria vicky tori
vincent vince vinny
vladimir vlad volodymyr wladimir
walter wally walt
werner wern
wilhelm willi
william bill will billy willy liam guillermo guillaume
wolfgang wolf
yevgenia zhenya
zachary zach zack
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
