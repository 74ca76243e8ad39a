// Words that stand for a whole kin: who spoke of a husky may go on with "the dog".
import { rowsOf } from './row.ts';

const TABLE = `
id       | kin
dog      | puppy, husky, corgi, shiba, poodle, shepherd, dalmatian, bulldog
cat      | kitten
horse    | pony, unicorn, foal, pegasus
pony     | foal
fox      | fox-cub
cow      | bull
sheep    | goat, lamb
deer     | reindeer, stag, fawn
mouse    | rat, hamster
monkey   | chimpanzee, gorilla
lion     | lioness
bird     | sparrow, robin, swallow, gull, dove, eagle, hawk, crow, magpie, owl, parrot, hummingbird, pigeon, toucan, pelican, puffin, crane-bird, heron, flamingo, swan, goose, duck, duckling, chicken, rooster, chick
chicken  | rooster, chick
duck     | duckling
fish     | tropical-fish, goldfish, koi, clownfish, shark
whale    | orca
dinosaur | t-rex, triceratops, long-neck
car      | sports-car, taxi, police-car, suv, vintage-car, van, ambulance
train    | steam-train, subway
motorcycle | scooter
carriage | cart, rickshaw
sled     | sleigh
ship     | cruise-ship, sailing-ship
boat     | paper-boat, canoe, kayak, fishing-boat, sailboat, ship, speedboat, pirate-ship, dragon-boat
plane    | fighter-jet, biplane, paper-plane
tree     | oak, maple, willow, birch, pine, palm, cherry-tree, apple-tree, christmas-tree
flower   | rose, sunflower, daisy, tulip, lily, poppy, peony, lotus, lavender, dandelion
drink    | coffee, latte, cappuccino, tea, green-tea, fruit-tea, iced-tea, bubble-tea, juice, milk, cola, lemonade, cocktail, beer, wine
coffee   | latte, cappuccino, espresso
tea      | green-tea, fruit-tea, iced-tea
bottle   | perfume, wine-bottle, water-bottle, potion
worker   | businessman, chef, farmer
cup      | mug, paper-cup, goblet, clear-cup
food     | noodles, ramen, pasta, sushi, steak, dumpling, soup, hot-pot, pizza, hamburger, cake, salad, rice
cake     | birthday-cake, cupcake
noodles  | ramen, pasta
soup     | hot-pot
pot      | hot-pot
fruit    | apple, orange, lemon, banana, peach, pear, strawberry, cherry, grape, watermelon, pineapple, mango
product  | perfume, lipstick, cosmetic, watch, sneakers, handbag, phone, headphones, ring, necklace
lantern  | red-lantern, sky-lantern
house    | cottage, cabin, barn
chair    | stool, armchair, throne, dragon-throne
table    | desk
door     | gate
ball     | football, basketball, volleyball
letter   | envelope
book     | notebook
sword    | dagger
lamp     | desk-lamp, light-bulb
computer | laptop
phone    | telephone
`;

export const KIN_ROWS = rowsOf(TABLE);

const KIN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  KIN_ROWS.map(({ id, cells }) => [id, new Set((cells['kin'] ?? '').split(', '))]),
);

/** Whether `what` is one of those that `word` can stand for. */
export const isKin = (word: string, what: string): boolean => KIN.get(word)?.has(what) ?? false;
