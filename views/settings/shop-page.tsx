import { Toast } from '../parts/toast.tsx'
import { ShopForm, type ShopFormProps } from './shop-form.tsx'

export function ShopPage({ done, form }: { done?: string; form: ShopFormProps }) {
  return (
    <div class="settings">
      <ShopForm {...form} />
      {done && <Toast words={done} />}
    </div>
  )
}
