// A box with calls by Asterisk as a process of its own, to be killed. Its texts are simulated, and what became of them stands in its database.
import { openAsteriskShop } from './asterisk-shop.ts'

const [file = '', port = '0', address = ''] = process.argv.slice(2)
const shop = await openAsteriskShop({ boxPort: Number(port), address }, { file })
process.send?.('open')
setInterval(() => shop.wake(), 200)
