// What scripts add to the desk, which is whole without them. Plain JavaScript, no build step: what you read is what runs.
// @ts-check
