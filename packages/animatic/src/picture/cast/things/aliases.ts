// Other words for things that have a drawing: the vocabulary's, and what people call them. One drawing a
// line, first its own word.
const SAME = `
glass: water-glass, tumbler, goblet, water
coffee-cup: coffee, latte, cappuccino, espresso
tea-cup: tea, green-tea, saucer
mug: hot-chocolate, cocoa
paper-cup: takeaway-cup
wine-glass: wine, red-wine
boba-tea: bubble-tea, milk-tea
iced-drink: drink, beverage, lemonade, iced-tea, soda-water
can: cola, soda, soda-can
teapot: kettle, pitcher, jug
shaker: cocktail-shaker
ice-cubes: ice, ice-cube
grapes: grape
burger: hamburger, cheeseburger
fries: french-fries
rice-bowl: rice
noodles: ramen, pasta
dumplings: dumpling, steamed-bun
pancakes: pancake
donut: doughnut
meal: food, dish, feast
cookie: biscuit
cherry: cherries
tree: maple, birch
pine: fir, spruce, pine-tree
palm: palm-tree, coconut-tree
cherry-tree: sakura, cherry-blossom-tree, plum-tree
branch: sakura-branch, twig
bush: shrub, fern
flower: wildflower, poppy, peony
lotus: water-lily
mushroom: toadstool
wheat: sheaf-of-wheat
phone: smartphone, mobile-phone, cell-phone
laptop: notebook-computer
television: tv, monitor, screen
clock: alarm-clock
box: cardboard-box, parcel, package, crate
gift: gift-box, present
shopping-bag: bag, paper-bag
suitcase: luggage
cosmetic-bottle: cosmetic, lotion, shampoo, serum
sneaker: sneakers, running-shoe
high-heel: high-heels
letter: envelope, mail
painting: picture, poster
lamp: desk-lamp
street-lamp: streetlight, lamp-post, lamppost
paper-lantern: red-lantern, sky-lantern
wand: magic-wand, magic-staff, staff
crystal: crystals
coin: gold-coin, coins
gem: diamond, jewel
money-bag: money, cash
pill: medicine, capsule
potion: elixir
masks: mask
anchor: anchor-tool
chess: chess-piece
spoon: ladle
pan: frying-pan, wok
pot: saucepan, cauldron
sack: bag-of-flour
football: soccer-ball
teddy-bear: teddy, plush-toy
swing-set: kids-swing, swing
robot: mecha, android
sand-castle: sandcastle
bookshelf: shelf, bookcase, cabinet
sofa: couch
throne: dragon-throne
stove: oven, microwave
wardrobe: closet
washing-machine: washer
house: home, villa, building
cottage: farmhouse
cabin: hut-in-the-woods, log-cabin
skyscraper: tower-block, apartment-building
shop: store, bakery, cafe-front
post-box: postbox, letterbox
gravestone: grave, tombstone
gazebo: pavilion
castle: palace, fortress
temple: shrine, monastery
rock: stone, boulder, mountain-rock
campfire: bonfire
fire: flame, flames, blaze
drop: raindrop, rain-drop, tear, water-drop
lightning: thunderbolt
sun: sunlight
earth: planet-earth
wave: waves
cloud: clouds
sewing-kit: sewing-machine
gear: gears, machine
trash-can: bin
knife: kitchen-knife-set
fork: cutlery
folding-fan: fan
coat: jacket, suit, uniform, raincoat, trench-coat, lab-coat, down-jacket, winter-coat, fur-coat, leather-jacket, tuxedo, cloak
shirt: sweater, clothing, hoodie, vest, cardigan, tank-top, sportswear, tracksuit, apron, pyjamas
jeans: trousers, overalls
kimono: robe, hanfu
scarf: shawl
dress: wedding-dress, qipao, gown, tutu, skirt
helmet: armour, spacesuit
boot: boots, sandals, slippers
straw-hat: bamboo-hat, cowboy-hat
womans-hat: hat, sun-hat, chef-hat, beret, hood, headscarf, turban, headband, veil
top-hat: witch-hat
cap: beanie, baseball-cap, santa-hat
feather: wings
bouquet: flower-crown
boxing-glove: boxing-gloves
`;

/** Word → the drawing that shows it. */
export const ALIASES: ReadonlyMap<string, string> = new Map(
  SAME.trim()
    .split('\n')
    .flatMap((line) => {
      const [own = '', words = ''] = line.split(': ');
      return words.split(', ').map((word) => [word, own] as const);
    }),
);
