// The long tail: nouns whose drawing comes from a flat icon set, chosen by eye, because they sit well
// beside our own drawings. One a line: word, height in metres, the icon's name where it is another.
export const ICON_TABLE = `
avocado 0.11
bacon 0.18
baguette 0.5 baguette-bread
beans 0.06
bell-pepper 0.11
blueberries 0.04
broccoli 0.16
burrito 0.12
butter 0.06
canned-food 0.11
carrot 0.2
chestnut 0.03
coconut 0.14
corn 0.22 ear-of-corn
cucumber 0.2
curry 0.09 curry-rice
dango 0.2
eggplant 0.2
flatbread 0.03
fondue 0.2
fortune-cookie 0.05
garlic 0.06
green-apple 0.09
jack-o-lantern 0.3
kiwi 0.06 kiwi-fruit
lettuce 0.22 leafy-green
lime 0.06
meat 0.12 cut-of-meat
meat-on-bone 0.16
drumstick 0.16 poultry-leg
moon-cake 0.05
melon 0.18
oden 0.22
olive 0.03
onion 0.09
oyster 0.08
paella 0.08 shallow-pan-of-food
peas 0.1 pea-pod
peanuts 0.05
pepper 0.13 hot-pepper
potato 0.08
pretzel 0.12
rice-ball 0.08
rice-cracker 0.08
sake 0.16
salt 0.09
shaved-ice 0.16
shortcake 0.1
shrimp 0.08
spaghetti 0.13
stew 0.14 pot-of-food
sweet-potato 0.1 roasted-sweet-potato
takeout-box 0.13
tangerine 0.07
waffle 0.05
bento 0.09 bento-box
soft-drink 0.18 cup-with-straw
tropical-drink 0.22
champagne 0.32 bottle-with-popping-cork
whisky 0.09 tumbler-glass
clinking-glasses 0.22
clinking-beer-mugs 0.18
juice-box 0.12 beverage-box
mate 0.16
soft-ice-cream 0.18
baby-bottle 0.16
abacus 0.22
amphora 0.6
anchor 1.3
balance-scale 0.45
oil-drum 0.9
battery 0.06
bomb 0.22
bone 0.16
bookmark 0.16
books 0.3
boomerang 0.3
bowling 0.4
boxing-glove 0.26
briefcase 0.34
target 0.8 bullseye
calendar 0.2 spiral-calendar
banknote 0.07 dollar-banknote
money-bag 0.3
credit-card 0.055
chains 0.3
chopsticks 0.22
cigarette 0.03
clapper-board 0.26
clipboard 0.32
compass 0.1
computer 0.5 desktop-computer
computer-mouse 0.1
keyboard 0.12
printer 0.3
floppy-disk 0.09
compact-disc 0.12 optical-disk
joystick 0.16
gamepad 0.11 video-game
crutch 1.1
dagger 0.36
crossed-swords 0.9
dice 0.03 game-die
dna 0.4
plug 0.08 electric-plug
fire-extinguisher 0.5
firecracker 0.16
fishing-rod 1.8 fishing-pole
flashlight 0.2
film-projector 0.4
film-strip 0.3 film-frames
file-cabinet 1.2
fork 0.2 fork-and-knife
fuel-pump 2
gear 0.3
gem 0.05 gem-stone
comb 0.16 hair-pick
pickaxe 0.9 pick
hook 0.16
hourglass 0.22 hourglass-not-done
ice-skate 0.28
knife 0.3 kitchen-knife
tag 0.07 label
light-bulb 0.12
padlock 0.09 locked
love-letter 0.12
magnet 0.14
masks 0.3 performing-arts
megaphone 0.32
memo 0.25
microscope 0.4
helmet 0.22 military-helmet
hard-hat 0.18 rescue-workers-helmet
moai 4
movie-camera 0.32
nail-polish 0.08
nesting-dolls 0.18
nut-and-bolt 0.07
palette 0.3 artist-palette
paintbrush 0.25
paper-clip 0.05 paperclip
party-popper 0.24
ping-pong 0.27
pinata 0.6 piata
pill 0.03
placard 1.2
plunger 0.5
pool-ball 0.06 pool-8-ball
potion 0.22 alembic
test-tube 0.16
puzzle-piece 0.07
pushpin 0.05
tennis 0.7
badminton 0.6
razor 0.15
receipt 0.16
red-envelope 0.17
ribbon 0.14
lifebuoy 0.7 ring-buoy
paper-roll 0.12 roll-of-paper
roller-skate 0.28
ruler 0.3 straight-ruler
safety-pin 0.05
satellite-dish 2 satellite-antenna
screwdriver 0.24
scroll 0.32
needle 0.06 sewing-needle
shopping-cart 1
skis 1.7
skull 0.22
slot-machine 0.9
soap 0.07
sponge 0.09
spoon 0.18
stethoscope 0.45
stopwatch 0.08
syringe 0.16
telephone 0.2
thermometer 0.22
thread 0.07
ticket 0.07
toilet 0.8
toolbox 0.34
tooth 0.03
toothbrush 0.19
trident 1.7 trident-emblem
video-camera 0.22
video-tape 0.1 videocassette
warning-sign 0.9 warning
stop-sign 0.8
trash-can 0.8 wastebasket
wheel 0.65
white-cane 1.2
wind-chime 0.5
timber 0.4 wood
x-ray 0.4
yarn 0.12
yo-yo 0.07
baseball 0.075
volleyball 0.21
softball 0.1
american-football 0.28
rugby-football 0.28
field-hockey 0.9
ice-hockey 1
lacrosse 1
cricket-bat 0.9 cricket-game
curling-stone 0.26
goal 2.4 goal-net
diving-mask 0.2
goggles 0.1
chess 0.08 chess-pawn
playing-card 0.09 joker
accordion 0.4
banjo 0.9
saxophone 0.7
long-drum 0.7
keyboard-instrument 0.3 musical-keyboard
studio-microphone 0.28
ballet-shoes 0.2
coat 1.1
dress 1.2
flat-shoe 0.08
glasses 0.06
gloves 0.25
graduation-cap 0.22
jeans 1
kimono 1.4
martial-arts-uniform 1
necktie 0.5
scarf 0.5
shirt 0.7 t-shirt
running-shirt 0.7
shorts 0.45
socks 0.28
sandals 0.09 thong-sandal
top-hat 0.18
womans-hat 0.18
womans-boot 0.35
safety-vest 0.7
clutch-bag 0.2
wallet 0.14 purse
swimsuit 0.8 one-piece-swimsuit
bikini 0.5
blossom 0.06
cherry-blossom 0.05
hibiscus 0.12
hyacinth 0.32
clover 0.08 four-leaf-clover
herb 0.2
maple-leaf 0.12
coral 0.35
feather 0.2
cobweb 0.6 spider-web
shell 0.09 spiral-shell
sheaf 0.9 sheaf-of-rice
tanabata-tree 2.4
desert-island 14
paw-prints 0.1
footprints 0.28
bank 14 classical-building
circus-tent 12
convenience-store 6
department-store 24
derelict-house 7
hindu-temple 16
hospital 16
hotel 24
hut 3.5
mosque 22
office-building 36
post-office 12
school 12
stadium 30
statue-of-liberty 46
synagogue 14
tokyo-tower 333
japanese-castle 30
construction-site 18 building-construction
barber-pole 0.7
roller-coaster 20
globe 0.35 globe-showing-europe-africa
world-map 0.5
sparkles 0.3
musical-note 0.3
musical-notes 0.3
speech-bubble 0.5 speech-balloon
thought-bubble 0.5 thought-balloon
check-mark 0.4
cross-mark 0.4
question-mark 0.5 red-question-mark
exclamation-mark 0.5 red-exclamation-mark
explosion 1.4 collision
chart 0.6 chart-increasing
bar-chart 0.6
no-entry 0.7
broken-heart 0.3
heart-with-arrow 0.3
chequered-flag 0.6
pirate-flag 1
carp-streamer 2
diya-lamp 0.08
disco-ball 0.45 mirror-ball
wheelchair 0.95 manual-wheelchair
eye 0.05
brain 0.16
lungs 0.3
postcard 0.12 incoming-envelope
card-box 0.16 card-file-box
film-ticket 0.08 admission-tickets
identification-card 0.06
spiral-notepad 0.2
nazar-amulet 0.1
`;
