package org.openiro.companion;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;

/**
 * Names to sign in with, such as {@code blue-otter-27}: easy to keep in mind, and drawn by lot, so that they say nothing
 * about anybody. Every pair of words must be fit for every child.
 */
@ApplicationScoped
class SignInNames {

    private static final List<String> FIRST = words(
            """
            amber autumn azure beige blue bold brave breezy bright bronze calm clear clever cloudy copper coral cosy
            cosmic crimson crystal dancing dapper daring dawn distant early easy electric emerald fair fancy fast
            floral flying forest free fresh frosty gentle gliding golden grand green happy hidden humming indigo ivory
            jade jolly keen kind lemon lilac lively lucky lunar magic mellow merry mighty mint misty modern morning
            navy nimble noble northern olive orange peach pearly pink polar purple quick quiet rapid rolling rosy ruby
            rustic sandy scarlet shiny silver sky smooth snowy solar sparkly speedy spring starry steady summer sunny
            swift teal tidy topaz tropical turquoise velvet violet warm western wild windy winter wise yellow
            """);

    private static final List<String> SECOND = words(
            """
            acorn anchor apple arrow aspen badger balloon bamboo banjo beacon beech birch bison breeze bridge brook
            canoe canyon castle cedar cello cherry cliff clover cloud comet compass coral cricket crystal daisy delta
            dolphin dragon drum eagle elm ember falcon feather fern fiddle finch flame flute forest fox garden gecko
            glacier guitar harbour hare harp hawk hazel heron hill holly island ivy jaguar jasper kestrel kite
            koala lagoon lake lantern lark leaf leopard lighthouse lily lion llama lotus lynx magnet mango maple marble
            meadow meteor moon mountain narwhal nebula oak ocean orbit orchid otter owl panda panther parrot peach
            pebble penguin piano pine planet plum pond poppy prairie puffin quartz quill rabbit rainbow raven reef
            ridge river robin rocket saffron sail salmon satellite seal shell sparrow spruce star stone stream sunflower
            swan thistle tiger toucan trumpet tulip turtle valley violin walnut waterfall wave whale willow wren zebra
            """);

    private static final int SMALLEST_NUMBER = 10;
    private static final int NUMBERS = 90;

    private final SecureRandom random = new SecureRandom();

    String draw() {
        return FIRST.get(random.nextInt(FIRST.size())) + "-" + SECOND.get(random.nextInt(SECOND.size())) + "-"
                + (SMALLEST_NUMBER + random.nextInt(NUMBERS));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
