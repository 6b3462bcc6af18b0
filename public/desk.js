// What scripts add to the desk, which is whole without them. Plain JavaScript, no build step: what you read is what runs.
// @ts-check

import { parts } from './desk-announcements.js'
import { isElement } from './desk-cards.js'
import './desk-decisions.js'
import './desk-news.js'
import { listenToKeys } from './desk-keys.js'

// A member may have switched the keys off.
if (isElement(parts) && parts.dataset.shortcuts !== undefined) listenToKeys()
